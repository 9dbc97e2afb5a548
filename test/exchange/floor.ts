import { crowdAccounts } from './crowd.ts'
import { type Decimal, divideDown, multiply } from './decimal.ts'
import type { Environment } from './environment.ts'
import { type Instrument, instruments } from './instruments.ts'
import { type Account, openAccount } from './ledger.ts'
import type { Order } from './order.ts'
import { practiceAccounts } from './practice-accounts.ts'
import { seedTrades } from './seed-trades.ts'
import type { Trade } from './trade.ts'

/** The trading floor of one environment: its accounts, its orders and its prices. */
export interface Floor {
  readonly environment: Environment
  readonly accounts: readonly Account[]
  /** The other side of most trades, with a trillion of everything. */
  readonly house: Account
  /** Where fees go. */
  readonly feeBox: Account
  /** Every order anybody placed, by id, oldest first. The house's quotes are not among them. */
  readonly orders: Map<bigint, Order>
  /** Resting orders of each symbol, the house's quotes included. */
  readonly books: Map<string, Order[]>
  readonly prices: Map<string, Decimal>
  readonly trades: Trade[]
  nextId: bigint
}

/** A floor as it opens: practice accounts, opening prices, a little history. */
export function openFloor(environment: Environment, now: number): Floor {
  const backstage = { environment, group: '(exchange)', counterpartyId: '', created: 0 }
  const currencies = [...instruments.values()].flatMap(({ base, quote }) => [base, quote])
  const plenty = Object.fromEntries(currencies.map((code) => [code, '1000000000000']))
  const accounts = [...practiceAccounts, ...crowdAccounts]
    .filter((profile) => profile.environment === environment)
    .map(openAccount)
  return {
    environment,
    accounts,
    house: openAccount({ ...backstage, name: 'House', shortName: 'house', balances: plenty }),
    feeBox: openAccount({ ...backstage, name: 'Fees', shortName: 'fees', balances: {} }),
    orders: new Map(),
    books: new Map(),
    prices: new Map([...instruments].map(([symbol, { price }]) => [symbol, price])),
    trades: seedTrades(environment, now),
    // Seventeen digits and odd: a client that reads ids as doubles gets them wrong at once.
    nextId: 73_751_560_172_006_689n,
  }
}

/** A new id, for an order or a trade. */
export function takeId(floor: Floor): bigint {
  const id = floor.nextId
  floor.nextId += 2n
  return id
}

/** The name of an account inside the exchange: short names repeat between groups. */
export function accountId({ profile }: Account): string {
  return `${profile.environment}/${profile.group}/${profile.shortName}`
}

/** Resting orders of `instrument`. */
export function bookOf(floor: Floor, instrument: Instrument): Order[] {
  const found = floor.books.get(instrument.symbol)
  if (found) return found
  const book: Order[] = []
  floor.books.set(instrument.symbol, book)
  return book
}

/** The present price of `instrument`. */
export function priceOf(floor: Floor, instrument: Instrument): Decimal {
  return floor.prices.get(instrument.symbol) ?? instrument.price
}

/** What one unit of `currency` is worth in dollars; nothing for a currency that has no dollar book. */
export function dollarPrice(floor: Floor, currency: string): Decimal {
  if (currency === 'USD') return 10n ** 30n
  const [code, bitcoin] = [currency.toLowerCase(), instruments.get('btcusd')]
  const inDollars = instruments.get(`${code}usd`)
  if (inDollars) return priceOf(floor, inDollars)
  // A currency that only bitcoin is quoted in, such as EUR.
  const ofBitcoin = instruments.get(`btc${code}`)
  if (!ofBitcoin || !bitcoin) return 0n
  return divideDown(priceOf(floor, bitcoin), priceOf(floor, ofBitcoin), 12)
}

/** What `amount` of `currency` is worth in `target`, cut after 8 decimals. */
export function valueIn(floor: Floor, amount: Decimal, currency: string, target: string): Decimal {
  const dollars = multiply(amount, dollarPrice(floor, currency))
  const rate = dollarPrice(floor, target)
  return rate === 0n ? 0n : divideDown(dollars, rate, 8)
}
