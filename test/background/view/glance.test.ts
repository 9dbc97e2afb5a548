import { describe, expect, it } from 'vitest'
import type { StoredKey } from '../../../src/background/keyring/stored-key.ts'
import { glanceOf as glanceOfAll } from '../../../src/background/view/glance.ts'
import type { Environment } from '../../../src/core/gemini/environment.ts'
import { newLife } from '../../../src/core/keys/key-life.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { AccountHoldings } from '../../../src/core/money/holdings.ts'

interface Sketch {
  environment?: Environment
  requiresHeartbeat?: boolean
  askedAt?: number | null
  accounts?: string[]
  fault?: StoredKey['figures']['fault']
}

function key(
  name: string,
  { environment = 'production', requiresHeartbeat = false, askedAt = 1000, accounts = [], fault = null }: Sketch,
): StoredKey {
  const reading = (accountId: string): AccountHoldings => ({
    accountId,
    label: accountId,
    environment,
    asOf: askedAt ?? 0,
    valuedIn: 'USD',
    staked: null,
    positions: null,
    orders: null,
    holdings: [
      { currency: 'USD', amount: amount('10'), available: amount('10'), value: amount('10'), dayChange: amount('0') },
    ],
  })
  const profile = { name, environment, requiresHeartbeat } as StoredKey['profile']
  return {
    ref: name as StoredKey['ref'],
    profile,
    life: newLife(0),
    figures: { readings: accounts.map(reading), failures: [], askedAt, listedAt: null, fault },
    ticketOut: null,
  }
}

const glanceOf = (keys: readonly StoredKey[], scopeId: string | null) =>
  glanceOfAll(keys, { scopeId, hidesAmounts: false, currency: 'USD', order: 'value', hidesDust: false })

describe('the glance', () => {
  it('of no key shows nothing and claims nothing', () => {
    expect(glanceOf([], null)).toMatchObject({
      scopeCount: 0,
      chosen: null,
      totals: { total: '0', dayChange: null, asOf: null, assets: [] },
      keyCount: 0,
      isRefreshable: false,
      refreshedAt: null,
    })
  })

  it('shows the scope that was chosen, and the whole of production where that is gone', () => {
    const keys = [key('a', { accounts: ['one', 'two'] }), key('b', { environment: 'sandbox', accounts: ['play'] })]
    expect(glanceOf(keys, 'two')).toMatchObject({ chosen: { id: 'two' }, totals: { total: '10' } })
    expect(glanceOf(keys, 'sandbox')).toMatchObject({ chosen: { id: 'sandbox' }, totals: { total: '10' } })
    expect(glanceOf(keys, 'gone')).toMatchObject({ chosen: { id: 'production' }, totals: { total: '20' } })
  })

  it('tells of the troubles of the keys that the scope concerns, and of no others', () => {
    const fault = { code: 'maintenance' } as const
    const keys = [
      key('a', { accounts: ['one'] }),
      key('b', { accounts: ['two'], fault }),
      key('c', { environment: 'sandbox', fault }),
    ]
    expect(glanceOf(keys, 'production').troubles.map((trouble) => trouble.name)).toEqual(['b'])
    expect(glanceOf(keys, 'one').troubles).toEqual([])
    expect(glanceOf(keys, 'sandbox').troubles.map((trouble) => trouble.name)).toEqual(['c'])
  })

  it('names the keys that a refresh leaves alone and why, for their figures grow old', () => {
    const keys = [key('a', {}), key('Treasury', { requiresHeartbeat: true })]
    expect(glanceOf(keys, null).resting).toEqual([{ ref: 'Treasury', name: 'Treasury', why: 'heartbeat' }])
  })

  it.each<[string, Sketch[], { isRefreshable: boolean; refreshedAt: number | null; waiting: number }]>([
    [
      'of the oldest asking',
      [{ askedAt: 3000 }, { askedAt: 2000 }],
      { isRefreshable: true, refreshedAt: 2000, waiting: 0 },
    ],
    [
      'of never, where one was never asked',
      [{ askedAt: 3000 }, { askedAt: null }],
      { isRefreshable: true, refreshedAt: null, waiting: 1 },
    ],
    [
      'without the keys that a refresh leaves alone',
      [{ askedAt: 3000 }, { askedAt: 9000, requiresHeartbeat: true }],
      { isRefreshable: true, refreshedAt: 3000, waiting: 0 },
    ],
    [
      'not at all, where there are only such',
      [{ requiresHeartbeat: true }],
      { isRefreshable: false, refreshedAt: null, waiting: 0 },
    ],
  ])('tells when figures were refreshed: %s', (_, sketches, expected) => {
    expect(
      glanceOf(
        sketches.map((sketch, n) => key(`k${n}`, sketch)),
        null,
      ),
    ).toMatchObject(expected)
  })
})
