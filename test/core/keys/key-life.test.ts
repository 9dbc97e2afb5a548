import { describe, expect, it } from 'vitest'
import { afterCall, afterOwnersUse, afterRoles, isProvenDead, newLife } from '../../../src/core/keys/key-life.ts'

const life = newLife(1000)
const ok = { endpoint: '/v1/roles', status: 200, reason: null }
const minute = 60_000

describe('a call that Gemini accepts', () => {
  it('is a use of the key, and of the endpoint', () => {
    const used = afterCall(life, { ...ok, at: 5000 })
    expect(used).toEqual({ ...life, lastUsedAt: 5000, uses: [{ endpoint: '/v1/roles', at: 5000 }] })
    const again = afterCall(used, { ...ok, endpoint: '/v1/account', at: 5000 + minute })
    expect(again.uses).toEqual([
      { endpoint: '/v1/roles', at: 5000 },
      { endpoint: '/v1/account', at: 5000 + minute },
    ])
  })

  it('is no news within a minute of the last, so that nothing has to be written', () => {
    const used = afterCall(life, { ...ok, at: 5000 })
    expect(afterCall(used, { ...ok, at: 5000 + minute - 1 })).toBe(used)
    expect(afterCall(used, { ...ok, at: 5000 + minute }).lastUsedAt).toBe(5000 + minute)
    // Nor does a clock that was set back keep it from being written for as long as that.
    expect(afterCall(used, { ...ok, at: 5000 - minute }).lastUsedAt).toBe(5000 - minute)
  })

  it('ends a refusal, even within that minute', () => {
    const used = afterCall(life, { ...ok, at: 5000 })
    const refused = afterCall(used, { ...ok, status: 403, reason: 'ApiKeyIpFilteringFailure', at: 5001 })
    expect(refused.refusal).toEqual({ code: 'ip-not-trusted', at: 5001 })
    expect(afterCall(refused, { ...ok, at: 5002 }).refusal).toBeNull()
  })
})

describe('a call that Gemini refuses', () => {
  it.each([
    [400, 'InvalidApiKey', 'unknown-key'],
    [400, 'InvalidSignature', 'bad-signature'],
    [403, 'RemoteAddressForbidden', 'ip-not-trusted'],
    [403, 'SomethingNeverSeen', 'refused'],
    [401, null, 'refused'],
  ])('with %i %s is a refusal of the key', (status, reason, code) => {
    expect(afterCall(life, { ...ok, status, reason, at: 7 }).refusal).toEqual({ code, at: 7 })
  })

  it.each([
    [400, 'InvalidNonce'],
    [403, 'MissingRole'],
    [429, 'RateLimit'],
    [503, null],
    [500, 'System'],
    [400, 'SomethingNeverSeen'],
    [null, 'unreachable'],
  ])('with %s %s says nothing of the key', (status, reason) => {
    expect(afterCall(life, { ...ok, status, reason, at: 7 })).toBe(life)
  })

  it('is told from when it began, until the reason is another', () => {
    const refused = afterCall(life, { ...ok, status: 400, reason: 'InvalidApiKey', at: 7 })
    expect(afterCall(refused, { ...ok, status: 400, reason: 'InvalidApiKey', at: 8 })).toBe(refused)
    expect(afterCall(refused, { ...ok, status: 400, reason: 'InvalidSignature', at: 9 }).refusal?.at).toBe(9)
  })
})

it('what its owner signs is a use of theirs, and none that Gemini has accepted', () => {
  expect(afterOwnersUse(life, '/v1/order/cancel/all', 9)).toEqual({
    ...life,
    ownersUseAt: 9,
    uses: [{ endpoint: '/v1/order/cancel/all', at: 9 }],
  })
})

it('other roles than before are written down with those before, the same are no news', () => {
  const roles = { isAuditor: true, isFundManager: false, isTrader: false, isAccountAdmin: false }
  expect(afterRoles(life, roles, { ...roles }, 9)).toBe(life)
  for (const name of Object.keys(roles) as (keyof typeof roles)[]) {
    const now = { ...roles, [name]: !roles[name] }
    expect(afterRoles(life, roles, now, 9).drift).toEqual({ before: roles, at: 9 })
  }
})

it.each([
  [{ verdict: 'dead', status: null, reason: 'InvalidApiKey' } as const, true],
  [{ verdict: 'alive' } as const, false],
  [{ verdict: 'unproven', because: 'ip' } as const, false],
  [{ verdict: 'unknown-reason', status: 403, reason: 'X' } as const, false],
])('of the answers %j proves death: %s', (answer, isDead) => {
  expect(isProvenDead({ ...life, revocation: { askedAt: 1, answeredAt: 2, answer } })).toBe(isDead)
})
