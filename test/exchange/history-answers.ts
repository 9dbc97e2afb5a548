import { type Decimal, formatDecimal } from './decimal.ts'
import { accountId, valueIn } from './floor.ts'
import { feeBps } from './order.ts'
import { readSymbol } from './order-ticket.ts'
import { practiceTransfers } from './practice-transfers.ts'
import type { AccountCall } from './private-call.ts'
import { readLimit, readTimestamp } from './since.ts'
import { myTradeView, type Trade } from './trade.ts'
import { digits, textOf } from './wire.ts'

const dayMs = 86_400_000

/** POST /v1/mytrades, newest first. */
export function myTrades(call: AccountCall) {
  const { payload } = call
  const instrument = payload.symbol === undefined ? null : readSymbol(payload)
  const since = readTimestamp(payload) ?? 0
  return tradesOf(call)
    .filter((trade) => trade.at >= since && (!instrument || trade.instrument === instrument))
    .reverse()
    .slice(0, readLimit(payload.limit_trades, 50, 500))
    .map(myTradeView)
}

/** POST /v1/notionalvolume: the fees in force and the dollar volume of the last 30 days. */
export function notionalVolume(call: AccountCall) {
  const trades = tradesOf(call).filter((trade) => trade.at > call.serverMs - 30 * dayMs)
  const days = new Map<string, Decimal>()
  for (const trade of trades) days.set(dateOf(trade.at), (days.get(dateOf(trade.at)) ?? 0n) + dollars(call, trade))
  const total = digits(formatDecimal([...days.values()].reduce((sum, volume) => sum + volume, 0n)))
  const fees = (way: string, maker: number, taker: number) => ({
    [`${way}_maker_fee_bps`]: maker,
    [`${way}_taker_fee_bps`]: taker,
    [`${way}_auction_fee_bps`]: maker,
  })
  return {
    date: dateOf(call.serverMs),
    last_updated_ms: digits(BigInt(Math.floor(call.serverMs / dayMs) * dayMs)),
    ...fees('web', feeBps.maker, feeBps.taker),
    ...fees('api', feeBps.maker, feeBps.taker),
    ...fees('fix', feeBps.maker, feeBps.taker),
    block_maker_fee_bps: 0,
    block_taker_fee_bps: 0,
    notional_30d_volume: total,
    api_notional_30d_volume: total,
    fee_tier: { tier: '0', api_maker_fee_bps: feeBps.maker, api_taker_fee_bps: feeBps.taker },
    notional_1d_volume: [...days]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([date, volume]) => ({ date, notional_volume: digits(formatDecimal(volume)) })),
  }
}

/** POST /v1/tradevolume: one inner array for the account, one row for each day and symbol, numbers throughout. */
export function tradeVolume(call: AccountCall) {
  const rows = new Map<string, Trade[]>()
  for (const trade of tradesOf(call)) {
    const name = `${dateOf(trade.at)} ${trade.instrument.symbol}`
    rows.set(name, [...(rows.get(name) ?? []), trade])
  }
  return [[...rows.values()].map(volumeRow)]
}

/** POST /v1/transfers, newest first. */
export function transfers(call: AccountCall) {
  const currency = textOf(call.payload.currency)?.toUpperCase()
  const since = readTimestamp(call.payload) ?? 0
  return practiceTransfers(call.floor.environment, call.account)
    .filter((transfer) => transfer.timestampms >= since && (!currency || transfer.currency === currency))
    .slice(0, readLimit(call.payload.limit_transfers, 10, 50))
}

function volumeRow(trades: Trade[]) {
  const [first] = trades
  const sum = (some: Trade[], field: 'amount' | 'notional') =>
    digits(formatDecimal(some.reduce((total, trade) => total + trade[field], 0n)))
  const part = (side: 'buy' | 'sell', kind: 'maker' | 'taker') => {
    const some = trades.filter((trade) => trade.side === side && trade.isAggressor === (kind === 'taker'))
    return {
      [`${side}_${kind}_base`]: sum(some, 'amount'),
      [`${side}_${kind}_notional`]: sum(some, 'notional'),
      [`${side}_${kind}_count`]: some.length,
    }
  }
  const makers = trades.filter((trade) => !trade.isAggressor)
  const buys = makers.filter((trade) => trade.side === 'buy')
  return {
    symbol: first?.instrument.symbol,
    base_currency: first?.instrument.base,
    notional_currency: first?.instrument.quote,
    data_date: dateOf(first?.at ?? 0),
    total_volume_base: sum(trades, 'amount'),
    maker_buy_sell_ratio: makers.length === 0 ? 0 : buys.length / makers.length,
    ...part('buy', 'maker'),
    ...part('sell', 'maker'),
    ...part('buy', 'taker'),
    ...part('sell', 'taker'),
  }
}

function tradesOf({ floor, account }: AccountCall): Trade[] {
  return floor.trades.filter((trade) => trade.accountId === accountId(account))
}

function dollars({ floor }: AccountCall, trade: Trade): Decimal {
  return valueIn(floor, trade.notional, trade.instrument.quote, 'USD')
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
