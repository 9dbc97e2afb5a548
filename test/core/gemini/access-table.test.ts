import { describe, expect, it } from 'vitest'
import { accessTable, rowsOf } from '../../../src/core/gemini/access-table.ts'
import { say } from '../../../src/words/say.ts'

// Gemini's table of roles, copied once more by hand: D for Administrator, T for Trader, F for Fund manager, A for Auditor.
const account = `
/v1/order/new T
/v1/order/cancel T
/v1/order/cancel/session T
/v1/order/cancel/all T
/v1/wrap/:symbol T
/v1/order/status TA
/v1/orders TA
/v1/orders/history TA
/v1/mytrades TA
/v1/tradevolume TA
/v1/notionalvolume TA
/v1/heartbeat T
/v1/balances TFA
/v1/notionalbalances/:currency TFA
/v1/addresses/:network TFA
/v1/deposit/:network/newAddress F
/v1/transfers TFA
/v1/custodyaccountfees TFA
/v1/withdraw/:currency F
/v1/clearing/new T
/v1/clearing/cancel T
/v1/clearing/confirm T
/v1/clearing/list T
/v1/clearing/broker/list T
/v1/clearing/trades T
/v1/clearing/status TA
/v1/instant/quote T
/v1/instant/execute T
/v1/payments/addbank F
/v1/payments/addbank/cad F
/v1/payments/methods TFA
/v1/account TFA
/v1/approvedAddresses/account/:network TFA
/v1/approvedAddresses/:network/request F
/v1/approvedAddresses/:network/remove F
/v2/fxrate/:symbol/:timestamp A`
const master = `
/v1/account/create D
/v1/account/rename D
/v1/account/list DTFA
/v1/account/transfer/:currency F
/v1/transactions DTFA`

const letters = { D: 'Administrator', T: 'Trader', F: 'Fund manager', A: 'Auditor' } as const
const rowsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string])

describe('the access table', () => {
  it.each([
    ['account', account],
    ['master', master],
  ] as const)('is Gemini’s own, about %s', (scope, text) => {
    const ours = accessTable
      .filter((row) => row.scope === scope && row.source === 'table')
      .flatMap(({ endpoints, whoMay }) => endpoints.map((endpoint) => [endpoint, new Set(whoMay)]))
    const theirs = rowsIn(text).map(([endpoint, roles]) => [
      endpoint,
      new Set([...roles].map((letter) => letters[letter as keyof typeof letters])),
    ])
    const byPath = (a: unknown[], b: unknown[]) => String(a[0]).localeCompare(String(b[0]))
    expect(ours.sort(byPath)).toEqual(theirs.sort(byPath))
  })

  it('says where Gemini’s documents disagree, and then counts on no more than all of them say', () => {
    const disputed = accessTable.filter(({ conflict }) => conflict !== undefined)
    expect(disputed.flatMap(({ endpoints }) => endpoints)).toEqual([
      '/v1/order/status',
      '/v1/transactions',
      '/v1/account/rename',
    ])
    for (const { whoMay, conflict } of disputed) {
      expect(conflict?.whoMayByAll.every((role) => whoMay.includes(role))).toBe(true)
    }
  })

  it('has no row twice', () => {
    const titles = accessTable.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    const endpoints = accessTable.flatMap((row) => row.endpoints)
    expect(new Set(endpoints).size).toBe(endpoints.length)
  })

  it('tells one path from another', () => {
    const titles = (path: string) => rowsOf(path).map(({ title }) => say(title))
    expect(titles('/v1/notionalbalances/usd')).toEqual(['See balances'])
    expect(titles('/v1/notionalbalances/')).toEqual([])
    expect(titles('/v1/notionalbalances/usd/more')).toEqual([])
    expect(titles('/v1/perpetuals/fundingpaymentreport/records.json')).toEqual([
      'See positions and funding of perpetuals',
    ])
    expect(titles('/v1/perpetuals')).toEqual([])
    expect(titles('/v1/order')).toEqual([])
  })
})
