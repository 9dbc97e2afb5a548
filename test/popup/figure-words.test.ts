import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/money/amount.ts'
import type { AssetTotal, Totals } from '../../src/core/money/totals.ts'
import { dustWords, seenTwiceWords, unvaluedWords } from '../../src/popup/balances/figure-words.ts'
import { isOldBeside } from '../../src/popup/balances/old-figures.ts'
import { settledIn } from '../../src/popup/balances/settled-in.ts'

const asset = (value: string | null, isPartlyUnvalued = false) =>
  ({ value: value === null ? null : amount(value), isPartlyUnvalued }) as AssetTotal
const none = { items: [], asOf: null, untold: 0 }
const totals = (change: Partial<Totals>): Totals =>
  ({ currency: 'EUR', assets: [], staked: [], predictions: [], positions: none, orders: none, ...change }) as Totals

describe('dust that is not listed', () => {
  it.each([
    [4, '0.83', false, '4 assets worth less than $1.00 each, $0.83 together are not listed. They are in the total.'],
    [1, '0.01', false, 'One asset worth less than $1.00 ($0.01) is not listed. It is in the total.'],
    [4, '0.83', true, '4 assets worth less than $1.00 each are not listed. They are in the total.'],
    [1, '0.01', true, 'One asset worth less than $1.00 is not listed. It is in the total.'],
  ])('is counted: %i', (count, value, isHidden, words) => {
    expect(dustWords({ count, value: amount(value) }, 'USD', isHidden)).toBe(words)
  })
})

describe('what the total leaves out', () => {
  it.each<[string, Partial<Totals>, string[]]>([
    ['nothing', { assets: [asset('1')] }, []],
    [
      'one asset',
      { assets: [asset('1'), asset(null)] },
      ['One asset has no value from Gemini and is not in the total.'],
    ],
    [
      'several, of whatever sort',
      { assets: [asset('1')], staked: [asset(null)], predictions: [asset(null)] },
      ['2 assets have no value from Gemini and are not in the total.'],
    ],
    ['all of it, in a currency just chosen', { assets: [asset(null)] }, ['The values in EUR have not come yet.']],
    [
      'a part of an asset',
      { assets: [asset('1', true)] },
      ['What is in part without a value is in the total only with the part that has one.'],
    ],
    [
      'positions',
      { positions: { items: [{}], asOf: 1, untold: 0 } as unknown as Totals['positions'] },
      ['Positions are not in the total.'],
    ],
  ])('is told: %s', (_, change, words) => {
    expect(unvaluedWords(totals(change))).toEqual(words)
  })
})

describe('an account that several keys see', () => {
  it('is named with the keys, and many are counted', () => {
    expect(seenTwiceWords({ count: 0, mostKeys: 0, told: [] })).toEqual([])
    expect(seenTwiceWords({ count: 1, mostKeys: 3, told: [{ account: 'Primary', keys: ['A', 'B', 'C'] }] })).toEqual([
      'Primary is seen by “A”, “B” and “C”. It is counted once.',
    ])
    expect(seenTwiceWords({ count: 3, mostKeys: 2, told: [] })).toEqual([
      '3 accounts are seen by up to 2 keys. Each is counted once.',
    ])
  })
})

it('figures are old beside others when they are more than ten minutes older', () => {
  expect([isOldBeside(0, 600_000), isOldBeside(0, 600_001)]).toEqual([false, true])
})

it.each([
  ['BTCGUSDPERP', 'GUSD'],
  ['ETHUSDCPERP', 'USDC'],
  ['SOLUSDPERP', 'USD'],
  ['ODD', ''],
])('%s is settled in %s', (symbol, code) => {
  expect(settledIn(symbol)).toBe(code)
})
