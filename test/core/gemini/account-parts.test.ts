import { describe, expect, it } from 'vitest'
import { parseLossless } from '../../../src/core/gemini/json.ts'
import { parseOpenOrders } from '../../../src/core/gemini/open-orders.ts'
import { parsePositions } from '../../../src/core/gemini/positions.ts'
import { parseStaking } from '../../../src/core/gemini/staking.ts'

describe('what is staked', () => {
  it('is read from numbers without losing a digit, empty ones left out', () => {
    const text = `[{"type":"Staking","currency":"ETH","balance":3.1234567890123456789,"available":0},
      {"type":"Staking","currency":"SOL","balance":"12.5"},{"type":"Staking","currency":"MATIC","balance":0}]`
    expect(parseStaking(parseLossless(text))).toEqual([
      { currency: 'ETH', amount: '3.1234567890123456789' },
      { currency: 'SOL', amount: '12.5' },
    ])
  })

  it('is not guessed from another shape', () => {
    expect(() => parseStaking([{ currency: 'ETH' }])).toThrow()
    expect(() => parseStaking({ result: 'ok' })).toThrow()
  })
})

describe('positions', () => {
  const one = `{"symbol":"btcgusdperp","instrument_type":"perp","quantity":"-0.2","notional_value":"4000.036",
    "realised_pnl":"1234.5678","unrealised_pnl":"-999.946","average_cost":"15000.45","mark_price":"20000.18"}`
  const expected = {
    symbol: 'BTCGUSDPERP',
    quantity: '-0.2',
    notional: '4000.036',
    unrealisedPnl: '-999.946',
    averageCost: '15000.45',
    markPrice: '20000.18',
  }

  it.each([
    ['a bare list', `[${one}]`],
    ['a list that is wrapped', `{"openPositions":[${one}]}`],
  ])('are read from %s', (_, text) => {
    expect(parsePositions(parseLossless(text))).toEqual([expected])
  })

  it('that are closed are none', () => {
    expect(parsePositions([{ symbol: 'x', quantity: '0.000' }])).toEqual([])
  })

  it('may lack what Gemini does not tell', () => {
    expect(parsePositions([{ symbol: 'x', quantity: '1', mark_price: null }])).toMatchObject([
      { notional: null, markPrice: null },
    ])
  })
})

describe('open orders', () => {
  // The recordings of the sheet, 6.7 and section 10: a limit order, and a stop-limit that has no remaining amount.
  const limit = `{"order_id":"54323412782","id":"54323412782","symbol":"ethusd","exchange":"gemini","side":"sell",
    "type":"exchange limit","timestamp":"1629770740","timestampms":1629770740526,"is_live":true,"is_cancelled":false,
    "executed_amount":"0","options":[],"price":"3302.00","original_amount":"0.001","remaining_amount":"0.001"}`
  const stop = `{"order_id":"73751560172006688","symbol":"BTCUSD","side":"BUY","type":"stop-limit","timestamp":"1629770741",
    "timestampms":1629770741526,"is_live":true,"price":"10500","stop_price":"10400.00","original_amount":"0.5"}`

  it('are read, the newest first, with ids that no number holds', () => {
    expect(parseOpenOrders(parseLossless(`[${limit},${stop}]`))).toEqual([
      {
        orderId: '73751560172006688',
        symbol: 'BTCUSD',
        side: 'buy',
        type: 'stop-limit',
        price: '10500',
        stopPrice: '10400.00',
        amount: '0.5',
        remaining: null,
        placedAt: 1629770741526,
      },
      expect.objectContaining({ orderId: '54323412782', symbol: 'ETHUSD', side: 'sell', remaining: '0.001' }),
    ])
  })

  it('leave out what is not live any more', () => {
    expect(parseOpenOrders(parseLossless(`[${limit.replace('"is_live":true', '"is_live":false')}]`))).toEqual([])
  })

  it('are not guessed from another shape', () => {
    expect(() => parseOpenOrders(parseLossless(`[${limit.replace('"sell"', '"hold"')}]`))).toThrow()
    expect(() => parseOpenOrders({ orders: [] })).toThrow()
  })
})
