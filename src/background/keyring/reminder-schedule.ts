import * as v from 'valibot'
import { type ReminderEntry, reminderKinds } from '../../core/keys/reminder.ts'
import { currentStep, isToFire } from '../../core/keys/reminder-steps.ts'
import { type BadgeChoice, badgeChoices } from '../../core/preferences.ts'
import { Turns } from '../../core/turns.ts'
import { remindersName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'

const scheduleSchema = v.object({
  entries: v.array(
    v.object({
      reference: v.string(),
      kind: v.picklist(reminderKinds),
      dueAt: v.number(),
      remindAts: v.array(v.number()),
    }),
  ),
  told: v.record(v.string(), v.number()),
  badge: v.picklist(badgeChoices),
  hasNotifications: v.boolean(),
})

/** What to remind of and when, and how; all that is needed of it while the vault is locked. */
export interface Schedule {
  readonly entries: readonly ReminderEntry[]
  /** By reference, the moment of which the owner was last told. */
  readonly told: Readonly<Record<string, number>>
  readonly badge: BadgeChoice
  readonly hasNotifications: boolean
}

const emptySchedule: Schedule = { entries: [], told: {}, badge: 'reminders', hasNotifications: true }

/**
 * The schedule of reminders, in the clear: it must work while the vault is locked. An entry says of a key neither which
 * nor whose. It is written anew from the sealed records whenever the vault is open, so that damage to it lasts no longer.
 */
export class ReminderSchedule {
  readonly #store: RecordStore
  /** What is read is written back changed: such things follow one another. */
  readonly #turns = new Turns()

  constructor(store: RecordStore) {
    this.#store = store
  }

  read(): Promise<Schedule> {
    return this.#turns.inTurn(() => this.#stored())
  }

  /** Puts other entries there, and other choices. What was told of entries that stay is kept. */
  replace({ entries, badge, hasNotifications }: Omit<Schedule, 'told'>): Promise<void> {
    return this.#turns.inTurn(async () => {
      const before = await this.#stored()
      const references = new Set(entries.map(({ reference }) => reference))
      const kept = Object.entries(before.told).filter(([reference]) => references.has(reference))
      await this.#write(before, { entries, told: Object.fromEntries(kept), badge, hasNotifications })
    })
  }

  /** Writes down that the owner was told of these, as they stand now. */
  markTold(entries: readonly ReminderEntry[], now: number): Promise<void> {
    return this.#turns.inTurn(async () => {
      const before = await this.#stored()
      const told = entries.flatMap((entry) => {
        const step = currentStep(entry, now)
        return step === null ? [] : [[entry.reference, step] as const]
      })
      await this.#write(before, { ...before, told: { ...before.told, ...Object.fromEntries(told) } })
    })
  }

  async #stored(): Promise<Schedule> {
    const text = await this.#store.read(remindersName)
    return text === null ? emptySchedule : v.parse(v.fallback(scheduleSchema, emptySchedule), parsed(text))
  }

  async #write(before: Schedule, after: Schedule): Promise<void> {
    const text = JSON.stringify(after)
    // Without a vault there is nothing to remind of: then it is not written.
    if (text !== JSON.stringify(before)) await this.#store.write({ put: { [remindersName]: text } })
  }
}

/** The entries of which the owner is to be told now. */
export function entriesToTell({ entries, told }: Schedule, now: number): ReminderEntry[] {
  return entries.filter((entry) => isToFire(entry, told[entry.reference] ?? null, now))
}

/** The entries that are to be seen now. */
export function entriesShown({ entries }: Schedule, now: number): ReminderEntry[] {
  return entries.filter((entry) => currentStep(entry, now) !== null)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
