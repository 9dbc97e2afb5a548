import {
  type GlanceSlice,
  type SettingsSlice,
  type ShutVault,
  type SliceName,
  slotOf,
  type VaultSlice,
  type View,
} from '../../protocol/view.ts'
import type { Clock } from '../gemini/clock.ts'
import type { History } from '../keyring/history.ts'
import type { KeyRing } from '../keyring/key-ring.ts'
import { readPreference } from '../keyring/preferences.ts'
import { type BookedReminder, bookedReminders } from '../keyring/reminder-book.ts'
import type { ReminderSchedule } from '../keyring/reminder-schedule.ts'
import type { SessionArea } from '../platform/session-area.ts'
import type { Session } from '../session.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type GlanceChoices, glanceOf } from './glance.ts'
import type { KeptGlance } from './kept-glance.ts'
import { keyCardOf } from './key-card.ts'
import { remindersCounted, remindersShown } from './reminders.ts'
import { scopeLinesOf } from './scopes.ts'
import { settingsOf } from './settings.ts'
import { storageOf } from './storage.ts'
import { valueLineOf } from './value-line.ts'

/**
 * The slices of a vault that is not open, by the names under which they are published.
 * @param reminderCount how many reminders there are, as far as that is known at once
 */
export function shutView(vault: ShutVault, reminderCount = 0): Readonly<Record<string, unknown>> {
  const reminders = { count: reminderCount, first: null }
  const nothing = { glance: null, scopes: null, refreshing: null, keys: null, settings: null, reminderList: null }
  return slots({ vault, ...nothing, reminders })
}

/** After a publishing that nobody waits for it rests so many times as long as it took, */
const restOver = 4
/** but no longer than this, whatever the clock says; in milliseconds. */
const longestRestMs = 3000

/** What a publisher reads from, and where it writes. */
export interface PublishersRooms {
  readonly sessionArea: SessionArea
  readonly session: Session
  readonly keyRing: KeyRing
  readonly history: History
  readonly store: RecordStore
  readonly schedule: ReminderSchedule
  readonly keptGlance: KeptGlance
  readonly clock: Clock
  /** Is told whenever something was published: what shows outside of pages follows it. */
  readonly onPublished: (published: Published) => Promise<void>
}

/** What was published, as far as it shows outside of pages. */
export type Published =
  | { readonly isOpen: false }
  | {
      readonly isOpen: true
      readonly book: readonly BookedReminder[]
      readonly settings: SettingsSlice
      readonly glance: GlanceSlice
    }

/** Writes the view down for pages to read. While the vault is open that is its keys and what they hold. */
export class Publisher {
  readonly #area: SessionArea
  readonly #session: Session
  readonly #keyRing: KeyRing
  readonly #history: History
  readonly #store: RecordStore
  readonly #schedule: ReminderSchedule
  readonly #keptGlance: KeptGlance
  readonly #clock: Clock
  readonly #onPublished: (published: Published) => Promise<void>
  #running: Promise<void> | null = null
  #isAskedAgain = false
  #isSoonToRun = false
  /** How long the last publishing took, and when it ended, in milliseconds. */
  #took = 0
  #endedAt = 0
  #reminderCount = 0

  constructor({
    sessionArea,
    session,
    keyRing,
    history,
    store,
    schedule,
    keptGlance,
    clock,
    onPublished,
  }: PublishersRooms) {
    this.#area = sessionArea
    this.#session = session
    this.#keyRing = keyRing
    this.#history = history
    this.#store = store
    this.#schedule = schedule
    this.#keptGlance = keptGlance
    this.#clock = clock
    this.#onPublished = onPublished
  }

  /** How many reminders were published last. */
  get reminderCount(): number {
    return this.#reminderCount
  }

  /**
   * Publishes a vault that is not open. Should it have been opened while that was found out, the open one is published.
   * @param readVault how it stands
   */
  async publishShut(readVault: () => Promise<ShutVault>): Promise<void> {
    const [vault, storage] = [await readVault(), await storageOf(this.#store)]
    const count = vault.state === 'locked' ? remindersCounted(await this.#schedule.read(), this.#clock.now()).count : 0
    // Nothing is awaited between this look and the writing.
    if (this.#session.isOpen()) return this.publish()
    await this.#area.write({ ...shutView(vault, count), ...slots({ storage }) })
    await this.#onPublished({ isOpen: false })
  }

  /** Publishes the glance as it was published last, which takes no reading of keys, for somebody who has just unlocked. */
  async publishKept(): Promise<void> {
    const glance = await this.#keptGlance.read(this.#session.vault())
    if (glance === null || !this.#session.isOpen()) return
    await this.#area.write(slots({ vault: { state: 'open', lockAt: this.#session.lockAt() }, glance }))
  }

  /**
   * Publishes the open vault as it stands; done when a state not older than this call is out. Does nothing once the
   * vault is locked: whoever locked it has published that.
   */
  publish(): Promise<void> {
    if (this.#running === null) this.#running = this.#publishAll()
    else this.#isAskedAgain = true
    return this.#running
  }

  /**
   * Publishes what has come so far in the midst of something that goes on, which is to end with `publish`. Of many keys
   * the view takes long to reckon: so that there is time for the rest, it takes a fifth of it at the most.
   */
  publishSoon(): void {
    if (this.#isSoonToRun) return
    this.#isSoonToRun = true
    // What goes wrong here goes wrong at the end as well, where somebody hears of it.
    void this.#publishRested().catch(() => {})
  }

  async #publishRested(): Promise<void> {
    try {
      await this.#running
      const rest = Math.min(restOver * this.#took, longestRestMs) - Math.abs(this.#clock.now() - this.#endedAt)
      if (rest > 0) await this.#clock.wait(rest)
    } finally {
      this.#isSoonToRun = false
    }
    await this.publish()
  }

  async #publishAll(): Promise<void> {
    const began = this.#clock.now()
    try {
      do {
        this.#isAskedAgain = false
        await this.#publishOnce()
      } while (this.#isAskedAgain)
    } finally {
      this.#endedAt = this.#clock.now()
      this.#took = Math.abs(this.#endedAt - began)
      this.#running = null // with nothing awaited since the last look at whether it was asked again
    }
  }

  async #glanceChoices({ currency }: SettingsSlice): Promise<GlanceChoices> {
    const vault = this.#session.vault()
    return {
      scopeId: await readPreference(this.#store, vault, 'chosen-scope'),
      hidesAmounts: await readPreference(this.#store, vault, 'hides-amounts'),
      currency,
      ...(await readPreference(this.#store, vault, 'arrangement')),
    }
  }

  async #withHistory(glance: Omit<GlanceSlice, 'line' | 'historyChangedAt'>): Promise<GlanceSlice> {
    const { chosen, totals } = glance
    const { changedAt } = this.#history
    const week = chosen === null ? [] : await this.#history.week(chosen.environment)
    const line = chosen === null ? null : valueLineOf(week, chosen, totals.currency, this.#clock.now())
    return { ...glance, line, historyChangedAt: changedAt }
  }

  async #publishOnce(): Promise<void> {
    try {
      const keys = await this.#keyRing.all()
      const damaged = await this.#keyRing.damagedCount()
      const settings = await settingsOf(this.#store, this.#session.vault(), keys)
      const glance = await this.#withHistory(glanceOf(keys, await this.#glanceChoices(settings)))
      const scopes = scopeLinesOf(keys, settings.currency)
      const storage = await storageOf(this.#store)
      const book = await bookedReminders(this.#store, this.#session.vault(), keys, this.#clock.now())
      const reminderList = remindersShown(book, this.#clock.now())
      const reminders = { count: reminderList.length, first: reminderList[0] ?? null }
      this.#reminderCount = reminders.count
      // Nothing is awaited between this look at the deadline and the writing.
      const vault: VaultSlice = { state: 'open', lockAt: this.#session.lockAt() }
      const cards = keys.map(keyCardOf)
      const ofKeys = { scopes, keys: { cards, damaged }, reminderList }
      await this.#area.write(slots({ vault, glance, settings, storage, reminders, ...ofKeys }))
      await this.#keptGlance.keep(glance)
      await this.#onPublished({ isOpen: true, book, settings, glance })
    } catch (error) {
      if (this.#session.isOpen()) throw error
      // Locked while it read: what it could not read is not to be shown.
    }
  }
}

function slots(slices: Partial<View>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(slices).map(([name, slice]) => [slotOf(name as SliceName), slice]))
}
