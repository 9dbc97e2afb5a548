import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/options/profile/expiry-meaning.ts'
import { emptyProfile, type FilledProfile } from '../../src/options/profile/filled-profile.ts'
import { readDay } from '../../src/ui/expiry-words.ts'

const now = new Date(2026, 10, 23, 15, 30).getTime()
const on = (year: number, month: number, day: number) => readDay(new Date(year, month - 1, day, 12).getTime())
const unsaid = { createdAt: null, expiry: { kind: 'unknown' }, revokeBy: null } as const

describe('what a choice means', () => {
  it.each<[string, Partial<FilledProfile>, string]>([
    ['90 days from today', {}, `Ends on ${on(2027, 2, 21)}, in 90 days.`],
    [
      'from a day in summer, by the calendar',
      { created: 'day', createdDay: '2026-09-01' },
      `Ends on ${on(2026, 11, 30)}, in 7 days.`,
    ],
    ['tomorrow', { expiry: 'on', expiryDay: '2026-11-24' }, `Ends on ${on(2026, 11, 24)}, tomorrow.`],
    ['years', { expiry: 'after', lifeDays: '3650' }, `Ends on ${on(2036, 11, 20)}, in 3,650 days.`],
    [
      'renewing',
      { expiry: 'renews', renewDays: '30' },
      `Without another use it ends on ${on(2026, 12, 23)}, in 30 days. Uses elsewhere also count; Twinkey sees only its own.`,
    ],
    ['never', { expiry: 'never' }, 'It never ends by itself.'],
    ['unknown', { expiry: 'unknown' }, 'Twinkey can’t remind you of its end.'],
    ['nothing yet, where a day is missing', { expiry: 'on' }, ''],
    ['nothing, where the days count from nowhere', { created: 'unknown' }, ''],
    [
      'the same, whatever else is wrong',
      { name: '', note: 'x'.repeat(2000), expiry: 'never' },
      'It never ends by itself.',
    ],
  ])('%s', (_, change, words) => {
    expect(meaningOf({ ...emptyProfile, ...change }, null, now, now)).toBe(words)
  })

  it('is told of an end that is past', () => {
    const past = { ...emptyProfile, created: 'unknown', expiry: 'on', expiryDay: '2026-11-02' } as const
    expect(meaningOf(past, unsaid, 0, now)).toBe(`Ended on ${on(2026, 11, 2)}.`)
    const unused = { ...emptyProfile, created: 'unknown', expiry: 'renews', renewDays: '1' } as const
    expect(meaningOf(unused, unsaid, new Date(2026, 9, 1).getTime(), now)).toContain(
      `Without another use it ended on ${on(2026, 10, 2)}.`,
    )
  })
})
