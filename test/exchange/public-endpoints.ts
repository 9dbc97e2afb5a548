import { decimal, divideDown, formatDecimal, greater, lesser, multiply } from './decimal.ts'
import { bookOf, type Floor, priceOf } from './floor.ts'
import { quote } from './house.ts'
import { type Instrument, instruments } from './instruments.ts'
import { priceText, type Side } from './order.ts'
import { Refusal } from './refusal.ts'
import { digits } from './wire.ts'

/** A public GET. */
export interface PublicCall {
  readonly floor: Floor
  /** What the path has after the endpoint's own part. */
  readonly tail: string
  readonly query: URLSearchParams
  readonly serverMs: number
}

type Answer = (call: PublicCall) => unknown

const endpoints: readonly (readonly [path: string, answer: Answer])[] = [
  ['/v1/symbols', () => [...instruments.keys()].sort()],
  ['/v1/symbols/details/', details],
  ['/v1/pricefeed', priceFeed],
  ['/v1/pubticker/', pubTicker],
  ['/v2/ticker/', ticker],
  ['/v1/book/', book],
  ['/v1/network/', network],
]

/** The public endpoint behind `path`; null for an unknown one. */
export function findPublicEndpoint(path: string): { answer: Answer; tail: string } | null {
  for (const [own, answer] of endpoints) {
    if (own === path) return { answer, tail: '' }
    const tail = path.slice(own.length)
    if (own.endsWith('/') && path.startsWith(own) && /^[^/]+$/.test(tail)) return { answer, tail }
  }
  return null
}

function details({ tail }: PublicCall): unknown {
  return tail.toLowerCase() === 'all' ? [...instruments.values()].map(detailsView) : detailsView(named(tail))
}

function detailsView(instrument: Instrument) {
  return {
    symbol: instrument.symbol.toUpperCase(),
    base_currency: instrument.base,
    quote_currency: instrument.quote,
    tick_size: digits(instrument.tickText),
    quote_increment: digits(instrument.incrementText),
    min_order_size: instrument.minimumText,
    status: instrument.status,
    wrap_enabled: instrument.symbol === 'gusdusd',
    product_type: instrument.isPerpetual ? 'swap' : 'spot',
    contract_type: instrument.isPerpetual ? 'linear' : 'vanilla',
    contract_price_currency: instrument.quote,
  }
}

function priceFeed({ floor }: PublicCall) {
  return [...instruments.values()].map((instrument) => ({
    pair: instrument.symbol.toUpperCase(),
    price: priceText(instrument, priceOf(floor, instrument)),
    percentChange24h: instrument.percentChange24h,
  }))
}

function pubTicker({ floor, tail, serverMs }: PublicCall) {
  const instrument = named(tail)
  const { base, quote: money, depth } = instrument
  const last = priceOf(floor, instrument)
  const volume = depth * 100n // made up: a hundred times what the house offers at each price
  return {
    ...best(floor, instrument),
    last: priceText(instrument, last),
    volume: {
      [base]: formatDecimal(volume),
      [money]: formatDecimal(multiply(volume, last)),
      timestamp: digits(BigInt(Math.floor(serverMs / 300_000) * 300_000)),
    },
  }
}

function ticker({ floor, tail }: PublicCall) {
  const instrument = named(tail)
  const close = priceOf(floor, instrument)
  const hundred = decimal('100')
  const then = divideDown(multiply(close, hundred), hundred + decimal(instrument.percentChange24h), 15)
  const open = onStep(instrument, then)
  // A straight line from a day ago to now, newest first.
  const hour = (ago: bigint) => onStep(instrument, close + ((open - close) * ago) / 24n)
  const changes = Array.from({ length: 24 }, (_, index) => priceText(instrument, hour(BigInt(index))))
  return {
    symbol: instrument.symbol.toUpperCase(),
    open: priceText(instrument, open),
    high: priceText(instrument, greater(open, close)),
    low: priceText(instrument, lesser(open, close)),
    close: priceText(instrument, close),
    changes,
    ...best(floor, instrument),
  }
}

function book({ floor, tail, query, serverMs }: PublicCall) {
  const instrument = named(tail)
  const timestamp = Math.floor(serverMs / 1000).toString()
  const limit = (name: string) => Number(query.get(name) ?? 50) || Number.POSITIVE_INFINITY // 0 means all
  const side = (which: Side, most: number) =>
    levels(floor, instrument, which)
      .slice(0, most)
      .map(([price, amount]) => ({ price: priceText(instrument, price), amount: formatDecimal(amount), timestamp }))
  return { bids: side('buy', limit('limit_bids')), asks: side('sell', limit('limit_asks')) }
}

/** Amounts by price, best first. */
function levels(floor: Floor, instrument: Instrument, side: Side): [bigint, bigint][] {
  quote(floor, instrument)
  const sums = new Map<bigint, bigint>()
  for (const order of bookOf(floor, instrument)) {
    if (order.side === side) sums.set(order.price, (sums.get(order.price) ?? 0n) + order.remaining)
  }
  return [...sums].sort(([a], [b]) => (a < b === (side === 'sell') ? -1 : 1))
}

function best(floor: Floor, instrument: Instrument) {
  const first = (side: Side) => levels(floor, instrument, side)[0]?.[0] ?? priceOf(floor, instrument)
  return { bid: priceText(instrument, first('buy')), ask: priceText(instrument, first('sell')) }
}

function onStep({ increment }: Instrument, price: bigint): bigint {
  return (price / increment) * increment
}

function network({ tail }: PublicCall) {
  const networks: Record<string, string> = {
    BTC: 'bitcoin',
    DOGE: 'dogecoin',
    SOL: 'solana',
    ZEC: 'zcash',
    XRP: 'xrpl',
  }
  const token = tail.toUpperCase()
  return { token, network: [networks[token] ?? 'ethereum'] }
}

function named(symbol: string): Instrument {
  const instrument = instruments.get(symbol.toLowerCase())
  if (instrument) return instrument
  // Recorded in 2019, two spaces included.
  const list = [...instruments.keys()].join(', ')
  const message =
    `Supplied value '${symbol}' is not a valid symbol.  Please correct your API request to use one of the supported ` +
    `symbols: [${list}]`
  throw new Refusal(400, 'Bad Request', message)
}
