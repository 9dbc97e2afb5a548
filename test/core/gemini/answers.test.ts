import { describe, expect, it } from 'vitest'
import { parseAccountPage, parseOwnAccount } from '../../../src/core/gemini/accounts.ts'
import { parseNotionalBalances } from '../../../src/core/gemini/balances.ts'
import { parseLossless } from '../../../src/core/gemini/json.ts'
import { parsePriceFeed } from '../../../src/core/gemini/price-feed.ts'
import { parseRoles } from '../../../src/core/gemini/roles.ts'

describe('answers of Gemini', () => {
  it('lose no digit: an id of 17 digits and an amount of 19 decimals come through as they were', () => {
    expect(parseLossless('{"order":73751560172006688,"amount":0.1234567890123456789,"n":1E-8}')).toEqual({
      order: '73751560172006688',
      amount: '0.1234567890123456789',
      n: '1E-8',
    })
  })

  it('about roles are read for both kinds of key', () => {
    const account = '{"isAuditor":false,"isFundManager":true,"isTrader":true}'
    expect(parseRoles(parseLossless(account))).toEqual({
      isAuditor: false,
      isFundManager: true,
      isTrader: true,
      isAccountAdmin: false,
    })
    const master =
      '{"counterparty_id":"EMONNYXJ","isAuditor":true,"isFundManager":false,"isTrader":false,"isAccountAdmin":true}'
    expect(parseRoles(parseLossless(master))).toMatchObject({ isAuditor: true, isAccountAdmin: true })
  })

  it('about roles that say yes in another way than true are not believed', () => {
    expect(() => parseRoles({ isAuditor: 'true', isFundManager: false, isTrader: false })).toThrow()
  })

  it('about balances are read whether amounts are texts or numbers, and empty ones are left out', () => {
    const text = `[
      {"currency":"BTC","amount":"1154.62034001","amountNotional":"10386000.59","available":"1129.10517279"},
      {"currency":"ETH","amount":0.1234567890123456789,"amountNotional":390.1,"available":0},
      {"currency":"GEMI-BTC2611-HI","amount":"12","amountNotional":"0","available":"12"},
      {"currency":"SOL","amount":"0.0000","amountNotional":"0","available":"0"}]`
    expect(parseNotionalBalances(parseLossless(text))).toEqual([
      { currency: 'BTC', amount: '1154.62034001', available: '1129.10517279', value: '10386000.59' },
      { currency: 'ETH', amount: '0.1234567890123456789', available: '0', value: '390.1' },
      { currency: 'GEMI-BTC2611-HI', amount: '12', available: '12', value: null },
    ])
  })

  it.each(['Infinity', 'NaN', '1.', '.5', '0x10', '1e999', ''])('with the amount "%s" are refused', (amount) => {
    expect(() => parseNotionalBalances([{ currency: 'BTC', amount, amountNotional: '1', available: '1' }])).toThrow()
  })

  it('about an account keep its name and leave the people out', () => {
    const text = `{"account":{"accountName":"Primary","shortName":"primary","type":"exchange","created":"1498245007981"},
      "users":[{"name":"Satoshi Nakamoto"}],"memo_reference_code":"GEMPJBRDZ"}`
    expect(parseOwnAccount(parseLossless(text))).toEqual({
      name: 'Primary',
      shortName: 'primary',
      created: '1498245007981',
    })
  })

  it('about a group name its open accounts, with the same time of creation as an account tells of itself', () => {
    const text = `[{"name":"Primary","account":"primary","type":"exchange","created":1498245007981,"status":"open"},
      {"name":"Old","account":"old","type":"exchange","created":1,"status":"closed"}]`
    expect(parseAccountPage(parseLossless(text))).toEqual({
      accounts: [{ name: 'Primary', shortName: 'primary', created: '1498245007981' }],
      names: ['primary', 'old'],
      oldest: '1',
    })
  })
})

describe('the price feed', () => {
  const feed = (changes: string[]) =>
    changes.map((change, n) => ({ pair: `A${n}USD`, price: '1', percentChange24h: change }))

  it('gives the price of each market, and how it changed where that is told', () => {
    const prices = parsePriceFeed([
      { pair: 'BTCUSD', price: '9500.00', percentChange24h: '5.23' },
      { pair: 'ethbtc', price: '0.03', percentChange24h: '-1.00' },
      { pair: 'SOLUSD', price: '140.00' },
    ])
    expect([...prices]).toEqual([
      ['BTCUSD', { price: '9500.00', dayChange: '5.23' }],
      ['ETHBTC', { price: '0.03', dayChange: '-1.00' }],
      ['SOLUSD', { price: '140.00', dayChange: null }],
    ])
  })

  it('has no changes where they are written in fractions: a figure a hundred times too small would be untrue', () => {
    const known = (changes: string[]) =>
      [...parsePriceFeed(feed(changes)).values()].filter(({ dayChange }) => dayChange !== null).length
    expect(known(Array.from({ length: 30 }, (_, n) => `0.0${n}`))).toBe(0)
    expect(known(Array.from({ length: 30 }, (_, n) => `${n / 4}`))).toBe(30)
  })
})
