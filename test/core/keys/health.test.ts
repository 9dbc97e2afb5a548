import { beforeAll, describe, expect, it } from 'vitest'
import { type Grade, healthOf } from '../../../src/core/keys/health.ts'
import { healthCsv } from '../../../src/core/keys/health-csv.ts'
import { factsOf, type KeyFacts } from '../../../src/core/keys/key-facts.ts'
import type { KeyLife } from '../../../src/core/keys/key-life.ts'
import type { KeyProfile } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import { defaultReminderPolicy } from '../../../src/core/keys/reminder-policy.ts'
import { remindersOf } from '../../../src/core/keys/reminders.ts'
import type { KeyCard } from '../../../src/protocol/view.ts'
import { readCsv } from '../text/read-csv.ts'
import { added, madeUpKnownKey } from './made-up-life.ts'
import { standIn } from './time-zone.ts'

beforeAll(() => standIn('UTC'))

const day = (n: number) => added + n * 86_400_000
const now = day(40)
const none = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const auditor = { ...none, isAuditor: true }
const fund = { ...none, isFundManager: true }
const good = { expiry: { kind: 'on', at: day(90) }, roles: auditor, trustedIps: 'yes' } as const
const read = [{ endpoint: '/v1/balances', at: day(39) }]

function health(profile: Partial<KeyProfile>, life: Partial<KeyLife> = {}) {
  const key = madeUpKnownKey({ ...good, ...profile }, life)
  const showing = remindersOf(key, defaultReminderPolicy, now).filter(({ remindAts }) =>
    remindAts.some((at) => at <= now),
  )
  return healthOf(factsOf(key), showing, now)
}

describe('the health of a key', () => {
  const alive = { askedAt: day(1), answeredAt: day(2), answer: { verdict: 'alive' } } as const
  it.each<[string, Partial<KeyProfile>, Partial<KeyLife>, Grade]>([
    ['all is well', {}, {}, 'A'],
    ['it was marked as compromised', { compromisedAt: day(1) }, {}, 'F'],
    ['it was marked as compromised in the sandbox', { compromisedAt: day(1), environment: 'sandbox' }, {}, 'F'],
    ['it lives on after its revocation', {}, { revocation: alive }, 'F'],
    ['its day has passed', { expiry: { kind: 'on', at: day(39) } }, {}, 'D'],
    ['its day to be revoked has passed', { revokeBy: day(39) }, {}, 'D'],
    ['Gemini refuses it', {}, { refusal: { code: 'ip-not-trusted', at: day(3) } }, 'D'],
    ['it only read, and can withdraw', { roles: fund }, { uses: read }, 'D'],
    ['it only read, and can trade', { roles: { ...none, isTrader: true } }, { uses: read }, 'C'],
    ['it only read, in the sandbox', { roles: fund, environment: 'sandbox' }, { uses: read }, 'A'],
    ['its day has passed, in the sandbox', { expiry: { kind: 'on', at: day(39) }, environment: 'sandbox' }, {}, 'B'],
    ['it can withdraw from anywhere', { roles: fund, trustedIps: 'no' }, {}, 'C'],
    ['nobody knows from where it can withdraw', { roles: fund, trustedIps: 'unknown' }, {}, 'B'],
    ['nobody knows from where it can read', { trustedIps: 'unknown' }, {}, 'A'],
    ['it ends within a week', { expiry: { kind: 'on', at: day(47) } }, {}, 'C'],
    ['it ends within two', { expiry: { kind: 'on', at: day(48) } }, {}, 'B'],
    ['it is to be revoked within a week', { revokeBy: day(41) }, {}, 'C'],
    ['it gained a role', { roles: fund }, { drift: { before: auditor, at: day(2) } }, 'C'],
    ['it lost a role', {}, { drift: { before: { ...auditor, isTrader: true }, at: day(2) } }, 'B'],
    ['it is shared', { applications: ['A', 'B'] }, {}, 'C'],
    ['it is too old', { createdAt: day(-200) }, {}, 'C'],
    ['it is unused', { addedAt: day(-60) }, {}, 'B'],
    ['a look is due', { requiresHeartbeat: true }, {}, 'B'],
    ['it never ends and acts', { roles: fund, expiry: { kind: 'never' } }, {}, 'B'],
    ['it never ends and reads', { expiry: { kind: 'never' } }, {}, 'A'],
    ['nobody knows when it ends', { expiry: { kind: 'unknown' } }, {}, 'B'],
  ])('where %s', (_, profile, life, grade) => {
    const { grade: given, reasons, advice } = health(profile, life)
    expect(given).toBe(grade)
    expect(reasons).toHaveLength(grade === 'A' ? 0 : 1)
    expect(advice === 'Nothing to do').toBe(grade === 'A')
  })

  it('is the worst of what is found, which is said first and advised on', () => {
    const found = health({ compromisedAt: day(1), applications: ['A', 'B'], expiry: { kind: 'unknown' } })
    expect(found).toEqual({
      grade: 'F',
      reasons: [
        'It is marked as compromised.',
        '“Grid bot” is shared by 2 applications.',
        'Nobody noted when it ends.',
      ],
      advice: 'Revoke, and prove it',
    })
  })

  it('is the same whether its owner is done with the reminder or not, where money is in danger', () => {
    const key = factsOf(madeUpKnownKey({ ...good, compromisedAt: day(1) }))
    expect(healthOf(key, [], now).grade).toBe('F')
  })

  it('is over where Gemini no longer knows it, whatever else there is', () => {
    const answer = { verdict: 'dead', status: null, reason: 'InvalidApiKey' } as const
    const revocation = { askedAt: day(1), answeredAt: day(2), answer }
    expect(health({ compromisedAt: day(1) }, { revocation })).toEqual({
      grade: 'dead',
      reasons: ['Gemini no longer knows it: it answered InvalidApiKey.'],
      advice: 'Erase its secret here',
    })
  })
})

describe('the report as a CSV file', () => {
  const facts = (profile: Partial<KeyProfile> = {}) => factsOf(madeUpKnownKey({ ...good, ...profile }))
  const rows = (key: KeyFacts) => readCsv(healthCsv([{ key, health: healthOf(key, [], now) }], now))

  it('has a row for each key', () => {
    // As a page knows it.
    const card: Pick<KeyCard, keyof KeyFacts> = facts({
      createdAt: day(-10),
      roles: { ...fund, isTrader: true },
      applications: ['Grid bot', 'Tax tool'],
      revokeBy: day(60),
      note: 'Moved',
      publicKey: 'master-MadeUpKey0001' as PublicKey,
    })
    const [head, row] = rows(card)
    expect(Object.fromEntries((head ?? []).map((title, i) => [title, row?.[i]]))).toEqual({
      name: 'Grid bot',
      'masked key': 'master-…0001',
      environment: 'production',
      scope: 'master',
      roles: 'Fund manager; Trader',
      'can withdraw': 'yes',
      applications: 'Grid bot; Tax tool',
      created: '2025-12-31',
      'age in days': '50',
      expires: '2026-04-10',
      'days left': '50',
      'auto-renew': 'no',
      'revoke by': '2026-03-11',
      'last used here (UTC)': '2026-01-10T12:00:00.000Z',
      'last checked (UTC)': '2026-01-10T12:00:00.000Z',
      grade: 'A',
      reasons: '',
      advice: 'Nothing to do',
      note: 'Moved',
    })
  })

  it.each<[string, Partial<KeyProfile>, string[]]>([
    ['unknown', { expiry: { kind: 'unknown' } }, ['', '', '']],
    ['never', { expiry: { kind: 'never' } }, ['never', '', 'no']],
    ['renewed', { expiry: { kind: 'renews', days: 90 } }, ['2026-04-10', '50', 'yes']],
    ['passed', { expiry: { kind: 'on', at: day(30) } }, ['2026-02-09', '0', 'no']],
  ])('writes an end that is %s', (_, profile, cells) => {
    expect(rows(facts(profile))[1]?.slice(9, 12)).toEqual(cells)
  })

  it('takes the formula out of what an owner wrote', () => {
    const row = rows(facts({ name: '=1+1', applications: ['@SUM(A1)'], note: '+1\n"two"' }))[1]
    expect([row?.[0], row?.[6], row?.at(-1)]).toEqual(["'=1+1", "'@SUM(A1)", '\'+1\n"two"'])
  })
})
