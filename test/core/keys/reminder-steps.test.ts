import { beforeAll, describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { Reminder, ReminderState } from '../../../src/core/keys/reminder.ts'
import {
  currentStep,
  entryOf,
  finishedAt,
  isToFire,
  nextStepAt,
  snoozedAt,
} from '../../../src/core/keys/reminder-steps.ts'
import { standIn } from './time-zone.ts'

beforeAll(() => standIn('UTC'))

const dayMs = 86_400_000
const remindAts = [10, 17, 23, 24].map((n) => n * dayMs)
const reminder: Reminder = {
  cause: 'cause',
  ref: '0123456789abcdef0123456789abcdef' as KeyRef,
  subject: { kind: 'expires', at: 24 * dayMs, isRenewedByUse: false },
  dueAt: 24 * dayMs,
  remindAts,
}
const entry = (state: Partial<ReminderState> | null = null) =>
  entryOf(reminder, state && { doneUpTo: null, snooze: null, ...state }, 'r')
const days = (moments: readonly number[]) => moments.map((at) => at / dayMs)

describe('an entry', () => {
  it('says neither which key nor what is on it', () => {
    expect(entry()).toEqual({ reference: 'r', kind: 'expires', dueAt: 24 * dayMs, remindAts })
  })

  it.each<[string, Partial<ReminderState>, number[]]>([
    ['without what its owner is done with', { doneUpTo: 17 * dayMs }, [23, 24]],
    ['without anything, where all is done', { doneUpTo: 24 * dayMs }, []],
    ['later, where it was put off', { snooze: { from: 10 * dayMs, until: 13 * dayMs } }, [13, 17, 23, 24]],
    ['not later, where the next comes first', { snooze: { from: 10 * dayMs, until: 18 * dayMs } }, [17, 23, 24]],
    ['not twice, where the next comes just then', { snooze: { from: 10 * dayMs, until: 17 * dayMs } }, [17, 23, 24]],
    ['later, after its last day', { snooze: { from: 24 * dayMs, until: 31 * dayMs } }, [31]],
    [
      'as put off, where its owner is done with what was before',
      { doneUpTo: 10 * dayMs, snooze: { from: 17 * dayMs, until: 20 * dayMs } },
      [20, 23, 24],
    ],
    [
      'not later, where its owner is done with what was put off',
      { doneUpTo: 17 * dayMs, snooze: { from: 17 * dayMs, until: 20 * dayMs } },
      [23, 24],
    ],
    [
      'as ever, where what was put off is none of its own',
      { snooze: { from: 9 * dayMs, until: 13 * dayMs } },
      [10, 17, 23, 24],
    ],
  ])('comes %s', (_, state, expected) => {
    expect(days(entry(state).remindAts)).toEqual(expected)
  })

  it('has moments before 1970 as well', () => {
    expect(entryOf({ ...reminder, remindAts: [-5] }, { doneUpTo: null, snooze: null }, 'r').remindAts).toEqual([-5])
  })
})

describe('a reminder', () => {
  it.each<[string, number, number | null]>([
    ['a moment before its first', 10 * dayMs - 1, null],
    ['at its first', 10 * dayMs, 10],
    ['before its second', 17 * dayMs - 1, 10],
    ['long after its last', 400 * dayMs, 24],
  ])('shows, %s, the last moment that has come', (_, now, expected) => {
    const step = currentStep(entry(), now)
    expect(step === null ? null : step / dayMs).toBe(expected)
  })

  it.each<[string, number | null, number, boolean]>([
    ['not before its time', null, 9, false],
    ['at its time', null, 10, true],
    ['not again', 10, 16, false],
    ['again at the next', 10, 17, true],
    ['once after a month asleep', null, 40, true],
    ['not after that', 24, 41, false],
    ['not again when the clock went back', 23, 17, false],
  ])('fires %s', (_, firedUpTo, now, expected) => {
    expect(isToFire(entry(), firedUpTo === null ? null : firedUpTo * dayMs, now * dayMs)).toBe(expected)
  })

  it('is waited for until the next moment of any', () => {
    const other = { ...entry(), remindAts: [12 * dayMs] }
    expect(nextStepAt([entry(), other], 10 * dayMs)).toBe(12 * dayMs)
    expect(nextStepAt([entry()], 10 * dayMs)).toBe(17 * dayMs)
    expect(nextStepAt([entry()], 24 * dayMs)).toBeNull()
    expect(nextStepAt([], 0)).toBeNull()
  })
})

describe('what its owner does about it', () => {
  it('being done holds for what is shown, and not for what comes later', () => {
    expect(finishedAt(entry(), null, 18 * dayMs)).toEqual({ doneUpTo: 17 * dayMs, snooze: null })
  })

  it('putting off holds for so many days, at the same hour when the clocks change', () => {
    standIn('America/New_York')
    const now = new Date('2026-10-31T09:00').getTime()
    const state = snoozedAt({ ...entry(), remindAts: [now - 5] }, { doneUpTo: 3, snooze: null }, now, 3)
    expect(state).toEqual({ doneUpTo: 3, snooze: { from: now - 5, until: new Date('2026-11-03T09:00').getTime() } })
    standIn('UTC')
  })

  it('putting off again puts off what was put off', () => {
    const once = snoozedAt(entry(), null, 10 * dayMs, 1)
    const twice = snoozedAt(entry(once), once, 11 * dayMs, 3)
    expect(days(entry(twice).remindAts)).toEqual([14, 17, 23, 24])
    expect(days(entry(finishedAt(entry(twice), twice, 15 * dayMs)).remindAts)).toEqual([17, 23, 24])
  })

  it('is nothing where none is shown', () => {
    const state = { doneUpTo: 4, snooze: null }
    expect(finishedAt(entry(), state, 9 * dayMs)).toBe(state)
    expect(snoozedAt(entry(), state, 9 * dayMs, 1)).toBe(state)
    expect(finishedAt(entry(), null, 9 * dayMs)).toEqual({ doneUpTo: null, snooze: null })
  })
})
