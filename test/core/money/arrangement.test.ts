import { describe, expect, it } from 'vitest'
import { type Amount, amount } from '../../../src/core/money/amount.ts'
import { inOrder, sortOrders, withoutDust } from '../../../src/core/money/arrangement.ts'
import type { AssetTotal } from '../../../src/core/money/totals.ts'

function asset(currency: string, value: string | null, dayChange: string | null = null): AssetTotal {
  const known = (text: string | null): Amount | null => (text === null ? null : amount(text))
  return {
    currency,
    amount: amount('1'),
    available: null,
    value: known(value),
    dayChange: known(dayChange),
    share: null,
    held: null,
    asOf: 0,
    isPartlyUnvalued: false,
  }
}

const assets = [
  asset('XRP', '10', '-3'),
  asset('BTC', '9', '2.5'),
  asset('ODD', null, null),
  asset('AAVE', '100', null),
  asset('SOL', '10', '12'),
]

describe('assets', () => {
  it.each([
    ['value', ['AAVE', 'SOL', 'XRP', 'BTC', 'ODD']],
    ['change', ['SOL', 'BTC', 'XRP', 'AAVE', 'ODD']],
    // By what people call them: Aave, Bitcoin, ODD, Solana, XRP.
    ['name', ['AAVE', 'BTC', 'ODD', 'SOL', 'XRP']],
  ] as const)('are put in order by %s, what has none last', (order, expected) => {
    expect(inOrder(assets, order).map(({ currency }) => currency)).toEqual(expected)
    expect(inOrder([...assets].reverse(), order)).toEqual(inOrder(assets, order))
  })

  it('are all there in every order', () => {
    for (const order of sortOrders) expect(new Set(inOrder(assets, order))).toEqual(new Set(assets))
  })
})

describe('dust', () => {
  it('is what is worth less than about a dollar, and is told with its count and value', () => {
    const found = withoutDust([asset('BTC', '1.00'), asset('DOGE', '0.99'), asset('BONK', '0.001')], 'USD')
    expect(found.listed.map(({ currency }) => currency)).toEqual(['BTC'])
    expect(found.dust).toEqual({ count: 2, value: '0.991' })
  })

  it('is never what nobody knows the value of, in whole or in part', () => {
    const partly = { ...asset('NEW', '0.1'), isPartlyUnvalued: true }
    expect(withoutDust([asset('ODD', null), partly], 'USD')).toMatchObject({ listed: [{}, {}], dust: { count: 0 } })
  })

  it('is as little in every currency', () => {
    expect(withoutDust([asset('DOGE', '0.000009')], 'BTC').dust.count).toBe(1)
    expect(withoutDust([asset('DOGE', '0.00001')], 'BTC').dust.count).toBe(0)
  })
})
