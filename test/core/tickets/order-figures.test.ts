import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { figuresOf } from '../../../src/core/tickets/order-figures.ts'
import { madeUpOrder } from './made-up-order.ts'

const fees = { makerBps: amount('20'), takerBps: amount('40') }
const prices = { bid: amount('67000'), ask: amount('67010') }
const at = (side: string, price: string, more = {}) => madeUpOrder({ side, price, amount: '0.1', ...more })

describe('what an order comes to', () => {
  it('is its amount times its price, to the last digit', () => {
    const order = madeUpOrder({ amount: '0.123456789012345678', price: '98765432109876.54321' })
    expect(figuresOf(order, null, null).total).toBe('12193263113702.17943348574911222374638')
  })

  it.each([
    ['may rest or take', {}, { least: '13.4', most: '26.8' }],
    ['only makes', { option: 'maker-or-cancel' }, { least: '13.4', most: '13.4' }],
    ['fills at once or not at all', { option: 'fill-or-kill' }, { least: '26.8', most: '26.8' }],
    ['goes with what does not fill', { option: 'immediate-or-cancel' }, { least: '26.8', most: '26.8' }],
    ['waits for its stop', { stopPrice: '66000' }, { least: '13.4', most: '26.8' }],
  ])('has the fee of an order that %s', (_, more, expected) => {
    expect(figuresOf(at('buy', '67000', more), fees, prices).fee).toEqual(expected)
  })

  it('is at worst the total with the highest fee for a buy, and without it for a sale', () => {
    expect(figuresOf(at('buy', '67000'), fees, null).worstCase).toBe('6726.8')
    expect(figuresOf(at('sell', '67000'), fees, null).worstCase).toBe('6673.2')
  })

  it('is at worst with the maker’s fee where that is the higher one, as in a market that pays takers', () => {
    const turned = { makerBps: amount('40'), takerBps: amount('-10') }
    expect(figuresOf(at('buy', '67000'), turned, null).fee).toEqual({ least: '-6.7', most: '26.8' })
  })

  it('says nothing of fees or the market where they are not known', () => {
    expect(figuresOf(at('buy', '67000'), null, null)).toEqual({
      total: '6700',
      fee: null,
      worstCase: null,
      distance: null,
      isFar: false,
      takes: null,
    })
  })

  it.each([
    ['buy', '67010', '0', true],
    ['buy', '67009.99', '0', false],
    ['buy', '70360.5', '5', true],
    ['buy', '70367.2', '5.01', true],
    ['buy', '63659.5', '-5', false],
    ['buy', '60000', '-10.46', false],
    ['sell', '67000', '0', true],
    ['sell', '63650', '5', true],
    ['sell', '63643', '5.01', true],
    ['sell', '75000', '-11.94', false],
  ] as const)(
    'places a %s at %s %s %% from the market, which would take at once: %s',
    (side, price, distance, takes) => {
      const figures = figuresOf(at(side, price), fees, prices)
      expect(figures).toMatchObject({ distance, takes })
      // Five percent is not yet far.
      expect(figures.isFar).toBe(!['0', '5', '-5'].includes(distance))
    },
  )

  it('goes by the other side where nobody offers, and by nothing where nobody does at all', () => {
    expect(figuresOf(at('buy', '67670'), null, { bid: amount('67000'), ask: null })).toMatchObject({
      distance: '1',
      takes: false,
    })
    expect(figuresOf(at('sell', '66339.9'), null, { bid: null, ask: amount('67010') }).distance).toBe('1')
    expect(figuresOf(at('buy', '1'), null, { bid: null, ask: null })).toMatchObject({ distance: null, isFar: false })
  })
})
