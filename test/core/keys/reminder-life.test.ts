import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, daysBefore } from '../../../src/core/keys/calendar.ts'
import type { Reminder, ReminderState } from '../../../src/core/keys/reminder.ts'
import {
  currentStep,
  entryOf,
  finishedAt,
  isToFire,
  nextStepAt,
  snoozedAt,
} from '../../../src/core/keys/reminder-steps.ts'
import { remindersOf } from '../../../src/core/keys/reminders.ts'
import { leadDayChoices } from '../../../src/core/preferences.ts'
import { madeUpKnownKey } from './made-up-life.ts'
import { standIn, timeZones } from './time-zone.ts'

/** What is told to a person: of which cause, for which of its moments, and when. */
interface Told {
  readonly cause: string
  readonly step: number
  readonly at: number
}

/** What a worker keeps, and nothing else: it dies between any two of its wakings. */
interface Kept {
  readonly states: Map<string, ReminderState>
  readonly firedUpTo: Map<string, number>
  readonly told: Told[]
}
const nothingKept = (): Kept => ({ states: new Map(), firedUpTo: new Map(), told: [] })

/** A worker wakes: it finds its entries anew from what is kept, tells what is to be told, and notes that. */
function wake(reminders: readonly Reminder[], kept: Kept, now: number): number | null {
  const entries = reminders.map((each) => entryOf(each, kept.states.get(each.cause) ?? null, each.cause))
  for (const entry of entries) {
    const step = currentStep(entry, now)
    if (step === null || !isToFire(entry, kept.firedUpTo.get(entry.reference) ?? null, now)) continue
    kept.firedUpTo.set(entry.reference, step)
    kept.told.push({ cause: entry.reference, step, at: now })
  }
  return nextStepAt(entries, now)
}

function act(reminder: Reminder, kept: Kept, now: number, snoozeDays: number | null): void {
  const state = kept.states.get(reminder.cause) ?? null
  const entry = entryOf(reminder, state, reminder.cause)
  const next = snoozeDays === null ? finishedAt(entry, state, now) : snoozedAt(entry, state, now, snoozeDays)
  kept.states.set(reminder.cause, next)
}

const start = Date.UTC(2027, 11, 1)
const dayMs = 86_400_000
const moments = fc.integer({ min: start, max: start + 180 * dayMs })
const leads = fc.shuffledSubarray([...leadDayChoices], { minLength: 1 })
const ends = fc.record({ expires: moments, revokeBy: moments, leads })

function remindersFor({ expires, revokeBy, leads }: { expires: number; revokeBy: number; leads: number[] }) {
  const key = madeUpKnownKey({ expiry: { kind: 'on', at: expires }, revokeBy })
  return remindersOf(key, { leadDays: leads as never, mostAgeDays: null, mostUnusedDays: null }, start)
}

type Event =
  | { readonly kind: 'wake'; readonly at: number }
  | { readonly kind: 'done'; readonly at: number; readonly which: number }
  | { readonly kind: 'snooze'; readonly at: number; readonly which: number; readonly days: number }
const event = fc.oneof<fc.Arbitrary<Event>[]>(
  fc.record({ kind: fc.constant('wake' as const), at: moments }),
  fc.record({ kind: fc.constant('done' as const), at: moments, which: fc.nat(1) }),
  fc.record({
    kind: fc.constant('snooze' as const),
    at: moments,
    which: fc.nat(1),
    days: fc.constantFrom(1, 3, 7, 30),
  }),
)

function live(reminders: readonly Reminder[], events: readonly Event[], kept = nothingKept()): Kept {
  for (const each of events) {
    const reminder = each.kind === 'wake' ? undefined : reminders[each.which]
    if (reminder !== undefined) act(reminder, kept, each.at, each.kind === 'snooze' ? each.days : null)
    wake(reminders, kept, each.at)
  }
  return kept
}

const inOrder = (events: readonly Event[]) => [...events].sort((a, b) => a.at - b.at)

describe.each(timeZones)('reminders in %s', (zone) => {
  it('are never told twice for one cause and moment, nor before it, however the clock is set and the worker dies', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, fc.array(event, { maxLength: 40 }), (end, events) => {
        const { told } = live(remindersFor(end), events)
        expect(new Set(told.map(({ cause, step }) => `${cause} ${step}`)).size).toBe(told.length)
        expect(told.filter(({ step, at }) => at < step)).toEqual([])
      }),
    )
  })

  it('are never told before the first day that their owner chose', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, fc.array(event, { maxLength: 40 }), (end, events) => {
        const reminders = remindersFor(end)
        const { told } = live(reminders, events)
        for (const { cause, at } of told) {
          const dueAt = reminders.find((each) => each.cause === cause)?.dueAt ?? Number.NaN
          expect(at).toBeGreaterThanOrEqual(daysBefore(dueAt, Math.max(...end.leads)))
        }
      }),
    )
  })

  it('after a sleep are told once: for the last moment that passed, and only where one did', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, moments, moments, (end, a, b) => {
        const [asleep, awake] = [Math.min(a, b), Math.max(a, b)]
        const reminders = remindersFor(end)
        const kept = live(reminders, [{ kind: 'wake', at: asleep }])
        const before = kept.told.length
        wake(reminders, kept, awake)
        const passed = reminders.flatMap(({ cause, remindAts }) => {
          const steps = remindAts.filter((at) => at > asleep && at <= awake)
          return steps.length === 0 ? [] : [{ cause, step: Math.max(...steps), at: awake }]
        })
        expect(kept.told.slice(before)).toEqual(passed)
      }),
    )
  })

  it('are told each at its very moment by a worker that sets its alarm for the next', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, (end) => {
        const reminders = remindersFor(end)
        const kept = nothingKept()
        const first = Math.min(...reminders.flatMap(({ remindAts }) => remindAts)) - 1
        for (let at: number | null = first; at !== null; at = wake(reminders, kept, at));
        const expected = reminders.flatMap(({ cause, remindAts }) =>
          remindAts.map((step) => ({ cause, step, at: step })),
        )
        const byTime = (x: Told, y: Told) => x.at - y.at || x.cause.localeCompare(y.cause)
        expect([...kept.told].sort(byTime)).toEqual(expected.sort(byTime))
      }),
    )
  })

  it('are shown whenever one is due that is neither done with nor put off, and never else', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, fc.array(event, { maxLength: 20 }), moments, (end, events, now) => {
        const reminders = remindersFor(end)
        const { states } = live(reminders, inOrder(events))
        for (const reminder of reminders) {
          const state = states.get(reminder.cause) ?? { doneUpTo: null, snooze: null }
          // Said again without a list of moments: of each lead by itself.
          const isShown = reminder.remindAts.some((lead) => {
            const isDone = state.doneUpTo !== null && lead <= state.doneUpTo
            const isPutOff = state.snooze !== null && lead <= state.snooze.from && now < state.snooze.until
            return lead <= now && !isDone && !isPutOff
          })
          expect(currentStep(entryOf(reminder, state, 'r'), now) !== null).toBe(isShown)
        }
      }),
    )
  })

  it('that their owner is done with come again for no earlier moment, and still for each later one', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, moments, fc.array(moments), (end, doneAt, wakings) => {
        const reminders = remindersFor(end)
        const kept = live(reminders, [
          { kind: 'wake', at: doneAt },
          { kind: 'done', at: doneAt, which: 0 },
          { kind: 'done', at: doneAt, which: 1 },
        ])
        const before = kept.told.length
        for (const { cause, remindAts } of reminders) {
          const state = kept.states.get(cause) ?? null
          const entry = entryOf(reminders.find((each) => each.cause === cause) as Reminder, state, 'r')
          expect(entry.remindAts).toEqual(remindAts.filter((at) => at > doneAt))
        }
        for (const at of wakings) wake(reminders, kept, at)
        expect(kept.told.slice(before).filter(({ step }) => step <= doneAt)).toEqual([])
      }),
    )
  })

  it('that are put off are silent until then, and are then told once, or a later one in their place', () => {
    standIn(zone)
    fc.assert(
      fc.property(ends, moments, fc.constantFrom(1, 3, 7, 30), (end, now, days) => {
        const reminders = remindersFor(end)
        const kept = live(reminders, [
          { kind: 'wake', at: now },
          { kind: 'snooze', at: now, which: 0, days },
          { kind: 'snooze', at: now, which: 1, days },
        ])
        const until = daysAfter(now, days)
        const before = kept.told.length
        const wakings = reminders
          .flatMap(({ remindAts }) => remindAts.filter((at) => at > now))
          .concat(until, until + 1)
        for (const at of wakings.sort((a, b) => a - b)) wake(reminders, kept, at)
        for (const { cause, remindAts } of reminders) {
          const later = remindAts.filter((at) => at > now)
          const comesAgain = remindAts.some((at) => at <= now) && !later.some((at) => at <= until)
          const expected = comesAgain ? [until, ...later] : later
          const told = kept.told.slice(before).filter((each) => each.cause === cause)
          expect(told.map(({ at }) => at)).toEqual(expected)
        }
      }),
    )
  })
})
