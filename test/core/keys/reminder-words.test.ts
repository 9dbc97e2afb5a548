import { beforeAll, describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Reminder, type ReminderSubject, reminderKinds } from '../../../src/core/keys/reminder.ts'
import {
  actionOf,
  lockedSentenceOf,
  pressingFirst,
  reasonOf,
  sentenceOf,
  toneOf,
} from '../../../src/core/keys/reminder-words.ts'
import { standIn } from './time-zone.ts'

beforeAll(() => standIn('UTC'))

const now = Date.UTC(2026, 10, 23, 12)
const day = (n: number) => now + n * 86_400_000
const told = (subject: ReminderSubject, dueAt = now): Reminder => ({
  cause: 'cause',
  ref: '0123456789abcdef0123456789abcdef' as KeyRef,
  subject,
  dueAt,
  remindAts: [dueAt],
})
const name = 'Tax export'
const say = (subject: ReminderSubject) => sentenceOf(told(subject), name, now)
const why = (subject: ReminderSubject) => reasonOf(told(subject), now)

const expires = (n: number, isRenewedByUse = false) => ({ kind: 'expires', at: day(n), isRenewedByUse }) as const
const changed = (gained: readonly string[], lost: readonly string[]) =>
  ({ kind: 'permissions-changed', gained, lost, at: day(-1) }) as ReminderSubject
const wide = (has: readonly string[], would: readonly string[]) =>
  ({ kind: 'wider-than-use', has, would, days: 30 }) as ReminderSubject
const tooOld = (isCreation: boolean) => ({ kind: 'too-old', since: day(-181), isCreation }) as const
const unused = (applications: readonly string[]) => ({ kind: 'unused', since: day(-92), applications }) as const

/** One of each kind. */
const subjects: readonly ReminderSubject[] = [
  { kind: 'compromised', at: day(-1) },
  { kind: 'still-alive', askedAt: day(-2), answeredAt: day(-1) },
  { kind: 'refused', code: 'ip-not-trusted', at: day(-1) },
  changed(['Trader'], []),
  expires(6),
  { kind: 'revoke-by', at: day(6) },
  wide(['Fund manager'], ['Auditor']),
  { kind: 'shared', applications: ['Grid bot', 'Tax tool'] },
  tooOld(true),
  unused([]),
  { kind: 'heartbeat', checkedAt: day(-31) },
]

describe('a reminder’s sentence', () => {
  it.each<[ReminderSubject, string]>([
    [{ kind: 'compromised', at: now }, '“Tax export” is marked as compromised.'],
    [{ kind: 'still-alive', askedAt: now, answeredAt: now }, '“Tax export” still works, though you went to revoke it.'],
    [{ kind: 'refused', code: 'unknown-key', at: now }, 'Gemini refuses “Tax export”.'],
    [changed(['Trader'], []), '“Tax export” gained the role Trader.'],
    [
      changed(['Fund manager', 'Trader'], ['Auditor']),
      '“Tax export” gained the roles Fund manager and Trader and lost the role Auditor.',
    ],
    [changed([], ['Trader']), '“Tax export” lost the role Trader.'],
    [expires(6), '“Tax export” expires in 6 days.'],
    [expires(1), '“Tax export” expires tomorrow.'],
    [expires(0.1), '“Tax export” expires today.'],
    [expires(-0.1), '“Tax export” expires today.'],
    [expires(6, true), '“Tax export” expires in 6 days unless it is used.'],
    [{ kind: 'revoke-by', at: day(3) }, '“Tax export” is to be revoked in 3 days.'],
    [{ kind: 'revoke-by', at: day(-0.1) }, '“Tax export” is to be revoked today.'],
    [wide(['Trader'], ['Auditor']), '“Tax export” can do more than it is used for.'],
    [{ kind: 'shared', applications: ['A', 'B', 'C'] }, '“Tax export” is shared by 3 applications.'],
    [tooOld(true), '“Tax export” is 181 days old.'],
    [tooOld(false), '“Tax export” has been here for 181 days.'],
    [unused([]), 'You have not used “Tax export” here for 92 days.'],
    [{ kind: 'heartbeat', checkedAt: day(-31) }, '“Tax export” has not been checked for 31 days.'],
  ])('of %j is: %s', (subject, expected) => {
    expect(say(subject)).toBe(expected)
  })

  it('names the day once it has passed', () => {
    const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(day(-3))
    expect(say(expires(-3))).toBe(`“Tax export” was due to expire on ${date}.`)
    expect(say(expires(-3, true))).toBe(`“Tax export” was due to expire on ${date}.`)
  })

  it('counts the days as people do, in a week of 167 hours and just before midnight', () => {
    standIn('America/New_York')
    const at = new Date('2026-03-10T00:30').getTime()
    const before = new Date('2026-03-03T23:50').getTime()
    expect(sentenceOf(told({ kind: 'expires', at, isRenewedByUse: false }), name, before)).toContain('in 7 days')
    standIn('UTC')
  })
})

describe('while locked, a sentence', () => {
  it.each(reminderKinds)('of “%s” names no key, whatever there is', (kind) => {
    const sentence = lockedSentenceOf({ reference: 'r', kind, dueAt: day(7), remindAts: [now] }, now)
    expect(sentence).toMatch(/API key.*\. Unlock to see which\.$/)
    expect(sentence).not.toMatch(/[“”]/)
  })

  it('says when', () => {
    expect(lockedSentenceOf({ reference: 'r', kind: 'expires', dueAt: day(7), remindAts: [now] }, now)).toBe(
      'A Gemini API key expires in 7 days. Unlock to see which.',
    )
  })
})

describe('a reminder’s reason', () => {
  it('is there for each kind, in whole sentences', () => {
    expect(subjects.map(({ kind }) => kind)).toEqual(reminderKinds)
    for (const subject of subjects) expect(why(subject)).toMatch(/^[A-Z].*[a-z]\.$/)
  })

  it.each<[ReminderSubject, RegExp]>([
    [
      wide(['Fund manager', 'Trader'], ['Auditor']),
      /only saw it used to read\. A leak could empty the account\. An Auditor key would do, unless this one is used elsewhere: that is not seen here\.$/,
    ],
    [wide(['Trader'], ['Auditor']), /could trade with your money/],
    [
      wide(['Fund manager', 'Trader'], ['Trader']),
      /in 30 days, Trader would do\..*A key without Fund manager would do/,
    ],
    [wide(['Administrator'], ['Auditor']), /could change your accounts/],
    [unused(['Grid bot', 'Desk', 'Tax tool']), /uses by Grid bot, Desk and Tax tool are not seen here/],
    [unused([]), /uses by other programs are not seen here/],
    [tooOld(false), /is not known/],
    [{ kind: 'heartbeat', checkedAt: day(-31) }, /A check is a call, and any call restarts the 30 seconds/],
    [expires(6), /By what you said/],
    [expires(6, true), /a use elsewhere is not seen/],
    [{ kind: 'refused', code: 'ip-not-trusted', at: now }, /does not prove that it is dead/],
    [{ kind: 'refused', code: 'unknown-key', at: now }, /does not know this key/],
  ])('of %j says what speaks for it', (subject, expected) => {
    expect(why(subject)).toMatch(expected)
  })

  it('says that money is in danger only where the key could take it', () => {
    for (const has of [['Trader'], ['Administrator']]) expect(why(wide(has, ['Auditor']))).not.toContain('empty')
  })
})

describe('a reminder’s one action', () => {
  it.each<[ReminderSubject, string]>([
    [{ kind: 'compromised', at: now }, 'revoke'],
    [{ kind: 'still-alive', askedAt: now, answeredAt: now }, 'revoke'],
    [{ kind: 'refused', code: 'unknown-key', at: now }, 'revoke'],
    [{ kind: 'refused', code: 'ip-not-trusted', at: now }, 'check'],
    [changed(['Trader'], []), 'look'],
    [expires(6), 'replace'],
    [expires(6, true), 'check'],
    [{ kind: 'revoke-by', at: now }, 'revoke'],
    [wide(['Trader'], ['Auditor']), 'replace'],
    [{ kind: 'shared', applications: ['A', 'B'] }, 'edit'],
    [tooOld(true), 'replace'],
    [unused([]), 'revoke'],
    [{ kind: 'heartbeat', checkedAt: now }, 'check'],
  ])('for %j is to %s', (subject, action) => {
    expect(actionOf(told(subject)).action).toBe(action)
    expect(actionOf(told(subject)).words).toMatch(/^[A-Z]/)
  })
})

describe('a reminder’s tone', () => {
  it.each<[ReminderSubject, 'warn' | 'bad']>([
    [{ kind: 'compromised', at: now }, 'bad'],
    [expires(14), 'warn'],
    [expires(2), 'warn'],
    [expires(1), 'bad'],
    [expires(-3), 'bad'],
    [changed(['Fund manager'], []), 'bad'],
    [changed(['Auditor'], ['Trader']), 'warn'],
    [wide(['Fund manager'], ['Auditor']), 'bad'],
    [tooOld(true), 'warn'],
  ])('of %j is %s', (subject, tone) => {
    expect(toneOf(told(subject), now)).toBe(tone)
  })
})

describe('reminders', () => {
  it('come the most pressing kind first, then by their day, and as they were else', () => {
    const some = [
      told(expires(3), day(3)),
      told(unused([])),
      told(expires(2), day(2)),
      told({ kind: 'compromised', at: now }),
    ]
    expect(pressingFirst(some)).toEqual([some[3], some[2], some[0], some[1]])
    expect(pressingFirst([...subjects].reverse().map((each) => told(each))).map(({ subject }) => subject.kind)).toEqual(
      reminderKinds,
    )
  })
})
