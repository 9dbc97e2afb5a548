import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessTable } from '../../../src/core/gemini/access-table.ts'
import { ticketEndpoints } from '../../../src/core/gemini/endpoints.ts'
import { termsText } from '../../../src/core/gemini/signed-request.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import { endpointOf, fieldsOf, type Ticket } from '../../../src/core/tickets/ticket.ts'
import type { Risk } from '../../../src/ui/tickets/terms/call-words.ts'
import { type TermsInWords, termsWords } from '../../../src/ui/tickets/terms-words.ts'

const limit: Order = {
  symbol: 'BTCUSD',
  side: 'buy',
  amount: amount('0.05'),
  price: amount('67500'),
  stopPrice: null,
  option: null,
  clientOrderId: null,
}
const ofTicket = (ticket: Ticket, account: string | null = null) =>
  termsWords(endpointOf[ticket.kind], termsText(fieldsOf(ticket, account)))
const ofOrder = (change: Partial<Order>) => ofTicket({ kind: 'order', order: { ...limit, ...change } })
const told = ({ what, details }: TermsInWords) => [what, ...details.flat()].join('\n')

describe('what Twinkey itself signs', () => {
  it.each<[Partial<Order>, string]>([
    [{}, 'Buy 0.05 BTCUSD at 67500 or better'],
    [{ side: 'sell' }, 'Sell 0.05 BTCUSD at 67500 or better'],
    [{ stopPrice: amount('67000.50') }, 'Buy 0.05 BTCUSD at 67500 or better, once the price has risen to 67000.50'],
    [
      { side: 'sell', stopPrice: amount('68000') },
      'Sell 0.05 BTCUSD at 67500 or better, once the price has fallen to 68000',
    ],
  ])('is an order: %j', (change, what) => {
    expect(ofOrder(change)).toEqual({ what, details: [], risk: 'trades' })
  })

  it.each([
    ['maker-or-cancel', 'Maker or cancel: cancelled if any of it would fill at once'],
    ['immediate-or-cancel', 'Immediate or cancel: what does not fill at once is cancelled'],
    ['fill-or-kill', 'Fill or kill: cancelled unless all of it fills at once'],
  ] as const)('says what becomes of an order by %s', (option, words) => {
    expect(ofOrder({ option }).details).toEqual([['Execution', words]])
  })

  it('names the account and its own number', () => {
    const order = { ...limit, clientOrderId: 'grid-7' }
    expect(ofTicket({ kind: 'order', order }, 'savings').details).toEqual([
      ['Account', 'savings'],
      ['Client order ID', 'grid-7'],
    ])
  })

  it.each<[Ticket, string, Risk]>([
    [{ kind: 'cancel', orderId: '18446744073709551615' }, 'Cancels order 18446744073709551615', 'cancels'],
    [{ kind: 'cancel-session' }, 'Cancels every open order that its key has placed', 'cancels'],
    [{ kind: 'cancel-all' }, 'Cancels every open order of the account, whoever placed it', 'cancels'],
    [{ kind: 'status', orderId: '123' }, 'Asks how order 123 stands', 'reads'],
    [{ kind: 'status-by-client-id', clientOrderId: 'grid-7' }, 'Asks how the order “grid-7” stands', 'reads'],
    [{ kind: 'open-orders' }, 'Lists the open orders', 'reads'],
  ])('is %j', (ticket, what, risk) => {
    expect(ofTicket(ticket)).toEqual({ what, details: [], risk })
  })

  it('is never something unknown', () => {
    for (const endpoint of ticketEndpoints) expect(termsWords(endpoint, '{}').risk, endpoint).not.toBe('other')
  })
})

describe('what moves money', () => {
  it.each([
    ['/v1/withdraw/btc', '{"amount":"5","address":"mqjvC"}', 'Withdraws 5 BTC to mqjvC'],
    ['/v1/withdraw/btc', '{"address":"mqjvC","amount":5}', 'Withdraws 5 BTC to mqjvC'],
    ['/v1/withdraw/btc', '{}', 'Withdraws funds'],
    [
      '/v2/withdraw/ethereum/usdc',
      '{"amount":"0.01","address":"0x83cF"}',
      'Withdraws 0.01 USDC to 0x83cF over ethereum',
    ],
    [
      '/v1/account/transfer/eth',
      '{"amount":"2","sourceAccount":"primary","targetAccount":"savings"}',
      'Moves 2 ETH from the account “primary” to “savings”',
    ],
    ['/v1/account/transfer/eth', 'odd', 'Moves funds between the accounts of the group'],
    [
      '/v1/approvedAddresses/ethereum/request',
      '{"address":"0x83cF","label":"wallet"}',
      'Has 0x83cF approved for withdrawals over ethereum',
    ],
    ['/v1/payments/addbank', '{}', 'Adds a bank account that money can be withdrawn to'],
    ['/v1/payments/addbank/cad', '{}', 'Adds a bank account that money can be withdrawn to'],
    ['/v1/staking/stake', '{"amount":"3","currency":"ETH"}', 'Stakes: 3 ETH'],
    ['/v1/staking/unstake', '{"amount":3,"currency":"ETH"}', 'Takes out of staking: 3 ETH'],
    ['/v3/Withdraw/btc', '{}', 'Moves money, by a call that Twinkey does not know: /v3/Withdraw/btc'],
    ['/v1/transfer', '{}', 'Moves money, by a call that Twinkey does not know: /v1/transfer'],
  ])('is named as such: %s %s', (endpoint, terms, what) => {
    expect(termsWords(endpoint, terms)).toMatchObject({ what, risk: 'moves-money' })
  })

  it('keeps every field in sight where one of them is odd', () => {
    const { what, details } = termsWords('/v1/withdraw/btc', '{"amount":"5","address":"a to your own bank"}')
    expect(what).toBe('Withdraws funds')
    expect(details).toEqual([
      ['Amount', '5'],
      ['Address', 'a to your own bank'],
    ])
  })
})

describe('what Gemini has besides', () => {
  it('is called by the risk that it is, every call of the table', () => {
    const paths = accessTable.flatMap(({ endpoints }) => endpoints)
    const of = (risk: Risk) => paths.filter((path) => termsWords(path.replace('*', 'x'), '{}').risk === risk).sort()
    expect({ trades: of('trades'), cancels: of('cancels'), money: of('moves-money'), other: of('other') }).toEqual({
      trades: ['/v1/clearing/confirm', '/v1/clearing/new', '/v1/instant/execute', '/v1/order/new', '/v1/wrap/:symbol'],
      cancels: ['/v1/clearing/cancel', '/v1/order/cancel', '/v1/order/cancel/all', '/v1/order/cancel/session'],
      money: [
        '/v1/account/transfer/:currency',
        '/v1/approvedAddresses/:network/request',
        '/v1/payments/addbank',
        '/v1/payments/addbank/cad',
        '/v1/staking/stake',
        '/v1/staking/unstake',
        '/v1/withdraw/:currency',
        '/v2/withdraw/:network/:ticker',
      ],
      other: [
        '/v1/account/create',
        '/v1/account/rename',
        '/v1/approvedAddresses/:network/remove',
        '/v1/deposit/:network/newAddress',
        '/v1/heartbeat',
      ],
    })
  })

  it.each([
    ['/v1/balances', 'See balances'],
    ['/v1/notionalbalances/usd', 'See balances'],
    ['/v1/roles', 'See what the key itself may do'],
    ['/v1/withdraw/btc/feeEstimate', 'Asks what a withdrawal would cost'],
    ['/v2/withdraw/ethereum/usdc/feeEstimate', 'Asks what a withdrawal would cost'],
    ['/v1/transfers', 'See transfers and custody fees'],
  ])('only reads: %s', (endpoint, what) => {
    expect(termsWords(endpoint, '{}')).toEqual({ what, details: [], risk: 'reads' })
  })

  it('is its path and every field as it is, where nothing is known of it', () => {
    const terms = '{"eventId":123456789012345678901,"deep":{"yes":true},"list":[1,"2"],"nothing":null,"memo":"m"}'
    expect(termsWords('/v1/prediction-markets/order', terms)).toEqual({
      what: '/v1/prediction-markets/order',
      details: [
        ['“eventId”', '123456789012345678901'],
        ['“deep”', '{"yes":true}'],
        ['“list”', '["1","2"]'],
        ['“nothing”', 'null'],
        ['Memo', 'm'],
      ],
      risk: 'other',
    })
  })

  it('is said to be unknown where its record was lost', () => {
    expect(termsWords('', '{}')).toEqual({ what: 'It is not known what it says', details: [], risk: 'other' })
  })
})

describe('odd terms', () => {
  it.each(['not json', '[1]', '"text"', 'null', '', '{"a":1,"a":2}', '['.repeat(20_000)])(
    'stand as they are written: %.40s',
    (terms) => {
      const { what, details } = termsWords('/v1/order/new', terms)
      expect(what).toBe('Places an order')
      expect(details).toEqual([['As it is written', terms]])
    },
  )

  it.each([
    ['no type', '{"symbol":"BTCUSD","side":"buy","amount":"1","price":"2"}'],
    ['an amount below nothing', '{"symbol":"BTCUSD","side":"buy","amount":"-1","price":"2","type":"exchange limit"}'],
    [
      'a stop without its price',
      '{"symbol":"BTCUSD","side":"buy","amount":"1","price":"2","type":"exchange stop limit"}',
    ],
    ['a side that is none', '{"symbol":"BTCUSD","side":"give","amount":"1","price":"2","type":"exchange limit"}'],
    [
      'a market that is a sentence',
      '{"symbol":"BTCUSD at 1 or better","side":"buy","amount":"1","price":"2","type":"exchange limit"}',
    ],
  ])('make no sentence of an order with %s', (_, terms) => {
    const { what, details } = termsWords('/v1/order/new', terms)
    expect(what).toBe('Places an order')
    expect(details).toHaveLength(Object.keys(JSON.parse(terms)).length)
  })

  it.each([
    [
      '{"symbol":"btcusd","side":"BUY","amount":1.50,"price":2,"type":"exchange limit"}',
      'Buy 1.50 btcusd at 2 or better',
    ],
    [
      '{"symbol":"BTCUSD","side":"sell","amount":"1","type":"exchange market"}',
      'Sell 1 BTCUSD at whatever price it gets',
    ],
    [
      '{"symbol":"BTCUSD","side":"sell","amount":"1","price":"2","type":"exchange limit","margin_order":true}',
      'Sell 1 BTCUSD at 2 or better, on margin',
    ],
  ])('of another program are understood as Gemini does: %s', (terms, what) => {
    expect(termsWords('/v1/order/new', terms).what).toBe(what)
  })

  it('hide nothing: what is not seen, or turns the writing round, is shown as its number', () => {
    const terms = JSON.stringify({ address: 'abc\u202edef', 'am\u200bount': '1\n2' })
    expect(termsWords('/v1/withdraw/btc', terms).details).toEqual([
      ['Address', 'abc\\u{202e}def'],
      ['“am\\u{200b}ount”', '1\\u{a}2'],
    ])
    expect(termsWords('/v9/\u202ewithdraw', '{}').what).toContain('\\u{202e}')
  })

  it('can’t pass for a field of ours', () => {
    const { details } = termsWords('/v1/withdraw/btc', '{"Amount":"0.01","amount":"100"}')
    expect(details).toEqual([
      ['“Amount”', '0.01'],
      ['Amount', '100'],
    ])
  })

  it('keep a field that is named like a part of every object, and lend no other its value', () => {
    const { what, details } = termsWords('/v1/withdraw/btc', '{"__proto__":{"address":"x"},"amount":"5"}')
    expect(what).toBe('Withdraws funds')
    expect(details[0]).toEqual(['“__proto__”', '{"address":"x"}'])
  })

  it('say all that they say, whatever it is, and never throw', () => {
    const word = fc.stringMatching(/^[\w .:“”"'<>&-]{1,20}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...ticketEndpoints, '/v1/withdraw/btc', '/v1/account/transfer/usd', '/v1/balances', '/v7/x'),
        fc.dictionary(fc.oneof(fc.constantFrom('amount', 'address', 'symbol', 'side', 'type', 'price'), word), word),
        (endpoint, fields) => {
          const text = told(termsWords(endpoint, JSON.stringify(fields)))
          for (const value of Object.values(fields)) expect(text).toContain(value)
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), fc.string({ unit: 'binary' }), (endpoint, json, text) => {
        expect(termsWords(endpoint, json).what).not.toBe(undefined)
        expect(termsWords(endpoint, text).what).not.toBe(undefined)
      }),
    )
  })
})
