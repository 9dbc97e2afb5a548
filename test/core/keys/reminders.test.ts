import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Roles } from '../../../src/core/gemini/roles.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import type { KeyLife } from '../../../src/core/keys/key-life.ts'
import type { KeyProfile } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import { type ReminderKind, reminderKinds } from '../../../src/core/keys/reminder.ts'
import { defaultReminderPolicy, type ReminderPolicy } from '../../../src/core/keys/reminder-policy.ts'
import { remindersOf } from '../../../src/core/keys/reminders.ts'
import { leadDayChoices } from '../../../src/core/preferences.ts'
import { added, madeUpKnownKey, madeUpRef } from './made-up-life.ts'
import { standIn } from './time-zone.ts'

beforeAll(() => standIn('UTC'))

const day = (n: number) => added + n * dayMs
const none: Roles = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const wide: Roles = { ...none, isFundManager: true, isTrader: true }
const quiet: ReminderPolicy = { leadDays: [], mostAgeDays: null, mostUnusedDays: null }

/** The one reminder of a kind that such a key has. */
function found(
  kind: ReminderKind,
  profile: Partial<KeyProfile>,
  life: Partial<KeyLife> = {},
  { policy = defaultReminderPolicy, now = day(40) }: { policy?: ReminderPolicy; now?: number } = {},
) {
  const all = remindersOf(madeUpKnownKey(profile, life), policy, now).filter(({ subject }) => subject.kind === kind)
  expect(all.length).toBeLessThanOrEqual(1)
  return all[0]
}

describe('a key that ends', () => {
  it('is not told of at each use, where a lead is as long as what a use gives it', () => {
    const leads = (days: number) => found('expires', { expiry: { kind: 'renews', days } }, { lastUsedAt: day(0) })
    expect(leads(7)?.remindAts).toEqual([day(6), day(7)])
    expect(leads(15)?.remindAts).toEqual([day(1), day(8), day(14), day(15)])
  })
  it('is told of so many days before as its owner chose', () => {
    expect(found('expires', { expiry: { kind: 'on', at: day(90) } })).toMatchObject({
      ref: madeUpRef,
      subject: { kind: 'expires', at: day(90), isRenewedByUse: false },
      dueAt: day(90),
      remindAts: [day(76), day(83), day(89), day(90)],
    })
  })

  it('ends so many days after its last use, where that renews it', () => {
    const renewing = { expiry: { kind: 'renews', days: 90 } } as const
    const before = found('expires', renewing)
    const after = found('expires', renewing, { lastUsedAt: day(30) })
    expect(before?.subject).toEqual({ kind: 'expires', at: day(90), isRenewedByUse: true })
    expect(after?.dueAt).toBe(day(120))
    expect(after?.cause).not.toBe(before?.cause)
  })

  it.each<[string, Partial<KeyProfile>]>([
    ['never ends', { expiry: { kind: 'never' } }],
    ['has an end that nobody knows', { expiry: { kind: 'unknown' } }],
    ['was made on a day that nobody knows', { expiry: { kind: 'after', days: 90 }, createdAt: null }],
  ])('is not told of where it %s', (_, profile) => {
    expect(found('expires', profile)).toBeUndefined()
  })

  it('is not told of where its owner chose no day', () => {
    expect(found('expires', { expiry: { kind: 'on', at: day(90) } }, {}, { policy: quiet })).toBeUndefined()
  })

  it('is told of before the day on which it is to be revoked, by the same days', () => {
    expect(found('revoke-by', { revokeBy: day(60) })).toMatchObject({
      dueAt: day(60),
      remindAts: [day(46), day(53), day(59), day(60)],
    })
  })
})

describe('a key that has been here for long', () => {
  it('is too old so many days after it was made', () => {
    expect(found('too-old', { createdAt: day(-100) })).toMatchObject({
      subject: { since: day(-100), isCreation: true },
      remindAts: [day(80)],
    })
  })

  it('is too old so many days after it was added, where nobody knows when it was made, and says so', () => {
    expect(found('too-old', { createdAt: null })).toMatchObject({
      subject: { since: added, isCreation: false },
      remindAts: [day(180)],
    })
  })

  it('is unused so many days after its owner’s last use, whatever Twinkey itself did since', () => {
    const applications = ['Tax tool']
    const uses = [{ endpoint: '/v1/balances', at: day(89) }]
    expect(found('unused', { applications }, { lastUsedAt: day(89), uses })).toMatchObject({
      subject: { since: added, applications },
      remindAts: [day(90)],
    })
    expect(found('unused', {}, { ownersUseAt: day(20) })?.remindAts).toEqual([day(110)])
  })

  it('is neither, where its owner wants to hear of neither', () => {
    expect(remindersOf(madeUpKnownKey(), quiet, day(1000))).toEqual([])
  })

  it('is to be looked at a month after the last look, where it requires a heartbeat', () => {
    const checked = { requiresHeartbeat: true, rolesCheckedAt: day(3) }
    expect(found('heartbeat', checked)).toMatchObject({ subject: { checkedAt: day(3) }, remindAts: [day(33)] })
    expect(found('heartbeat', { ...checked, requiresHeartbeat: false })).toBeUndefined()
  })
})

describe('a key that can do more than it is used for', () => {
  const read = (n: number) => ({ endpoint: '/v1/notionalbalances/usd', at: day(n) })
  const order = (n: number) => ({ endpoint: '/v1/order/new', at: day(n) })
  const withdrawal = (n: number) => ({ endpoint: '/v1/withdraw/btc', at: day(n) })

  it.each<[string, Roles, KeyLife['uses'], number, readonly string[] | null, number | null]>([
    ['only read since it came', wide, [read(39)], 40, ['Auditor'], 30],
    ['only traded', wide, [read(39), order(35)], 40, ['Trader'], 30],
    ['withdrew, and nothing else', wide, [withdrawal(35)], 40, ['Fund manager'], 30],
    [
      'traded and withdrew, the one a month after the other',
      wide,
      [order(38), withdrawal(39)],
      40,
      ['Fund manager'],
      68,
    ],
    ['traded and withdrew on one day', wide, [order(39), withdrawal(39)], 40, null, null],
    ['did both once, and only read since', wide, [order(8), withdrawal(9), read(39)], 50, ['Auditor'], 38],
    ['traded with the role for that', { ...none, isTrader: true }, [order(39), read(39)], 40, null, null],
    ['traded long ago', { ...none, isTrader: true }, [order(5), read(39)], 40, ['Auditor'], 35],
    ['was not used for a month', wide, [read(9)], 40, null, null],
    ['was never used', wide, [], 40, null, null],
    ['reads, as it may', { ...none, isAuditor: true }, [read(39)], 40, null, null],
    [
      'did something that the table does not know',
      wide,
      [{ endpoint: '/v9/new', at: day(39) }, read(39)],
      40,
      null,
      null,
    ],
  ])('%s', (_, roles, uses, now, would, remindDay) => {
    const reminder = found('wider-than-use', { roles }, { uses }, { now: day(now) })
    if (would === null || remindDay === null) return expect(reminder).toBeUndefined()
    expect(reminder).toMatchObject({ subject: { would, days: 30 }, remindAts: [day(remindDay)] })
  })

  it('is told of later, where it needed its roles less than a month ago: known now, for then the vault may be locked', () => {
    const trader = { ...none, isTrader: true }
    const reminder = found('wider-than-use', { roles: trader }, { uses: [order(5), read(20)] }, { now: day(21) })
    expect(reminder).toMatchObject({ subject: { would: ['Auditor'] }, remindAts: [day(35)] })
  })

  it('is not told of in the sandbox', () => {
    const sandbox = { roles: wide, environment: 'sandbox' } as const
    expect(found('wider-than-use', sandbox, { uses: [read(39)] })).toBeUndefined()
  })

  it('is judged as a master key by what a master key may do', () => {
    const master = { roles: wide, publicKey: 'master-MadeUpKey0001' as PublicKey }
    const uses = [{ endpoint: '/v1/account/list', at: day(39) }]
    expect(found('wider-than-use', master, { uses })).toMatchObject({ subject: { would: ['Auditor'] } })
    expect(found('wider-than-use', { roles: wide }, { uses })).toBeUndefined()
  })
})

describe('what happened to a key', () => {
  it('is told from when it did', () => {
    const drift = { before: { ...none, isAuditor: true }, at: day(4) }
    const revocation = { askedAt: day(5), answeredAt: day(6), answer: { verdict: 'alive' } } as const
    const refusal = { code: 'ip-not-trusted', at: day(7) }
    const life = { drift, revocation, refusal }
    const all = remindersOf(madeUpKnownKey({ compromisedAt: day(3), roles: wide }, life), quiet, day(8))
    expect(all.map(({ subject, remindAts }) => [subject, remindAts])).toEqual([
      [{ kind: 'compromised', at: day(3) }, [day(3)]],
      [{ kind: 'still-alive', askedAt: day(5), answeredAt: day(6) }, [day(5)]],
      [{ kind: 'refused', ...refusal }, [day(7)]],
      [{ kind: 'permissions-changed', gained: ['Fund manager', 'Trader'], lost: ['Auditor'], at: day(4) }, [day(4)]],
    ])
  })

  it('is not told of where its permissions are again as they were', () => {
    expect(found('permissions-changed', { roles: wide }, { drift: { before: wide, at: day(4) } })).toBeUndefined()
  })

  it('is nothing, where applications don’t share it, or the same is named twice', () => {
    expect(found('shared', { applications: ['A', 'B', 'A'] })?.subject).toEqual({
      kind: 'shared',
      applications: ['A', 'B'],
    })
    expect(found('shared', { applications: ['A', 'A'] })).toBeUndefined()
  })

  it.each(['unproven', 'unknown-reason'] as const)('is no answer, where the last one was %s', (verdict) => {
    const answer =
      verdict === 'unproven' ? { verdict, because: 'nonce' as const } : { verdict, status: 400, reason: 'X' }
    const revocation = { askedAt: 1, answeredAt: 2, answer }
    expect(found('still-alive', {}, { revocation })).toBeUndefined()
  })
})

const moment = fc.integer({ min: day(-1000), max: day(1000) })
const roles = fc.constantFrom<Roles>(wide, { ...none, isAuditor: true }, { ...none, isTrader: true })
const expiry = fc.oneof(
  fc.record({ kind: fc.constant('on' as const), at: moment }),
  fc.record({ kind: fc.constantFrom('after' as const, 'renews' as const), days: fc.integer({ min: 1, max: 3650 }) }),
  fc.constantFrom({ kind: 'never' as const }, { kind: 'unknown' as const }),
)
const profiles = fc.record({
  expiry,
  roles,
  createdAt: fc.option(moment),
  revokeBy: fc.option(moment),
  compromisedAt: fc.option(moment),
  requiresHeartbeat: fc.boolean(),
  applications: fc.subarray(['A', 'B', 'C']),
})
const lives = fc.record({
  lastUsedAt: moment,
  ownersUseAt: fc.option(moment),
  uses: fc.array(fc.record({ endpoint: fc.constantFrom('/v1/balances', '/v1/order/new', '/v1/odd'), at: moment })),
  drift: fc.option(fc.record({ before: roles, at: moment })),
  refusal: fc.option(fc.record({ code: fc.constantFrom('unknown-key', 'bad-signature'), at: moment })),
})
const policies = fc.record({
  leadDays: fc.shuffledSubarray([...leadDayChoices]),
  mostAgeDays: fc.constantFrom(null, 90 as const),
  mostUnusedDays: fc.constantFrom(null, 30 as const),
})

describe('whatever there is to know of a key', () => {
  it('each reminder rises, names its cause alone, and comes by how pressing it is', () => {
    fc.assert(
      fc.property(profiles, lives, policies, moment, (profile, life, policy, now) => {
        const all = remindersOf(madeUpKnownKey(profile, life), policy, now)
        expect(new Set(all.map(({ cause }) => cause)).size).toBe(all.length)
        const ranks = all.map(({ subject }) => reminderKinds.indexOf(subject.kind))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const { remindAts } of all) {
          expect(remindAts.length).toBeGreaterThan(0)
          expect(remindAts).toEqual([...new Set(remindAts)].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('its causes are the same at any time, and whatever its owner notes of it', () => {
    fc.assert(
      fc.property(profiles, lives, policies, moment, moment, (profile, life, policy, now, later) => {
        // What it is used for is judged by the time, so here nothing was.
        const quietLife = { ...life, uses: [] }
        const then = remindersOf(madeUpKnownKey(profile, quietLife), policy, now)
        const edited = { ...profile, note: 'Moved', name: 'Another name', changedAt: later }
        expect(remindersOf(madeUpKnownKey(edited, quietLife), policy, later)).toEqual(then)
      }),
    )
  })

  it.each<[string, Partial<KeyProfile>, Partial<KeyProfile>]>([
    ['end', { expiry: { kind: 'on', at: day(90) } }, { expiry: { kind: 'on', at: day(91) } }],
    ['day to revoke it', { revokeBy: day(90) }, { revokeBy: day(91) }],
    ['applications', { applications: ['A', 'B'] }, { applications: ['A', 'B', 'C'] }],
    ['mark', { compromisedAt: day(1) }, { compromisedAt: day(2) }],
  ])('another %s is another cause', (_, one, other) => {
    const [before, after] = [one, other].map((profile) =>
      remindersOf(madeUpKnownKey(profile), defaultReminderPolicy, added),
    )
    const causes = (all = before) => all?.filter(({ subject }) => !['too-old', 'unused'].includes(subject.kind))
    expect(causes(before)?.length).toBe(1)
    expect(causes(after)?.[0]?.cause).not.toBe(causes(before)?.[0]?.cause)
  })

  it('the order of its applications makes no other cause', () => {
    const cause = (applications: string[]) => found('shared', { applications })?.cause
    expect(cause(['A', 'B'])).toBe(cause(['B', 'A']))
  })

  it('nothing is told of a key that is proven dead', () => {
    const answer = { verdict: 'dead', status: null, reason: 'InvalidApiKey' } as const
    const revocation = { askedAt: day(5), answeredAt: day(6), answer }
    fc.assert(
      fc.property(profiles, lives, policies, moment, (profile, life, policy, now) => {
        expect(remindersOf(madeUpKnownKey(profile, { ...life, revocation }), policy, now)).toEqual([])
      }),
    )
  })

  it('what is as far off as a date can be does not break it', () => {
    const far = {
      createdAt: 8.64e15,
      addedAt: 8.64e15,
      revokeBy: 8.64e15,
      expiry: { kind: 'after', days: 3650 },
    } as const
    for (const { remindAts } of remindersOf(madeUpKnownKey(far), defaultReminderPolicy, added)) {
      expect(remindAts.every((at) => at <= 8.64e15)).toBe(true)
    }
  })
})
