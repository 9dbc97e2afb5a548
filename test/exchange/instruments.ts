import { type Decimal, decimal, placesOf } from './decimal.ts'

/** A tradable symbol. Text fields are kept as the exchange sends them; the decimals beside them are for arithmetic. */
export interface Instrument {
  /** Lower case, as in /v1/symbols. */
  readonly symbol: string
  readonly base: string
  readonly quote: string
  /** Smallest step of an amount, as a JSON number (`1E-8`). */
  readonly tickText: string
  readonly tick: Decimal
  /** Smallest step of a price, as a JSON number. */
  readonly incrementText: string
  readonly increment: Decimal
  /** Decimals that a price is padded to. */
  readonly pricePlaces: number
  readonly minimumText: string
  readonly minimum: Decimal
  /** Made-up price at the start. It stays until a test moves it. */
  readonly price: Decimal
  readonly percentChange24h: string
  /** What the house offers at each of its prices, in the base currency. */
  readonly depth: Decimal
  readonly status: 'open' | 'closed'
  readonly isPerpetual: boolean
}

type Row = readonly [
  symbol: string,
  base: string,
  quote: string,
  tick: string,
  increment: string,
  minimum: string,
  price: string,
  change: string,
  depth: string,
]

// Steps and minimums of section 8 where it has them. Prices are made up: the Primary account is worth $48,213.57.
const rows: readonly Row[] = [
  ['btcusd', 'BTC', 'USD', '1E-8', '0.01', '0.00001', '67606.49', '0.9', '0.25'],
  // Other currencies by bitcoin, at $1.08 for a euro, $1.27 for a pound, $0.74 for a Singapore dollar.
  ['btceur', 'BTC', 'EUR', '1E-8', '0.01', '0.00001', '62598.60', '1.3', '0.25'],
  ['btcgbp', 'BTC', 'GBP', '1E-8', '0.01', '0.00001', '53233.45', '0.7', '0.25'],
  ['btcsgd', 'BTC', 'SGD', '1E-8', '0.01', '0.00001', '91360.12', '1.1', '0.25'],
  ['etheur', 'ETH', 'EUR', '1E-6', '0.01', '0.001', '2531.43', '2.5', '5'],
  ['ethusd', 'ETH', 'USD', '1E-6', '0.01', '0.001', '2733.94', '2.1', '5'],
  ['ethbtc', 'ETH', 'BTC', '1E-6', '0.00001', '0.001', '0.04044', '1.19', '5'],
  ['solusd', 'SOL', 'USD', '1E-6', '0.001', '0.001', '141.03', '-0.4', '100'],
  ['dogeusd', 'DOGE', 'USD', '1E-6', '0.00001', '0.1', '0.17125', '-3.3', '50000'],
  ['dogebtc', 'DOGE', 'BTC', '1E-8', '1E-9', '1', '0.000002533', '-4.16', '50000'],
  ['xrpusd', 'XRP', 'USD', '1E-6', '0.00001', '0.1', '0.5321', '0', '20000'],
  ['zecusd', 'ZEC', 'USD', '1E-6', '0.01', '0.001', '31.44', '5.07', '300'],
  ['usdcusd', 'USDC', 'USD', '1E-6', '0.00001', '0.1', '1', '0', '10000'],
  ['gusdusd', 'GUSD', 'USD', '1E-6', '0.00001', '0.1', '1', '0', '10000'],
  ['bonkusd', 'BONK', 'USD', '1E-6', '1E-9', '4000', '0.000021', '-7.92', '400000000'],
  ['avaxusd', 'AVAX', 'USD', '1E-6', '0.001', '0.00499999', '27.315', '1.6', '400'],
  ['paxgusd', 'PAXG', 'USD', '1E-8', '0.01', '0.0001', '2651.2', '0.35', '4'],
  ['btcgusdperp', 'BTC', 'GUSD', '0.0001', '0.5', '0.0001', '67605.5', '0.88', '0.25'],
  ['oxtusd', 'OXT', 'USD', '1E-6', '0.00001', '1', '0.0712', '0', '10000'],
]

/** Codes and made-up prices of the coins that only the Collector holds; all trade against USD with the same steps. */
export const smallCoins: readonly (readonly [code: string, price: string])[] = [
  ...Object.entries({ AAVE: '95.12', ALGO: '0.1342', AMP: '0.00391', ANKR: '0.0261', APE: '0.7123', API3: '1.5521' }),
  ...Object.entries({ ARB: '0.5213', ATOM: '4.4121', AXS: '4.8712', BAT: '0.1732', BCH: '341.2211', CHZ: '0.0571' }),
  ...Object.entries({ COMP: '44.1832', CRV: '0.2881', CTX: '1.0034', CUBE: '0.2211', DAI: '0.9998', DOT: '4.1823' }),
  ...Object.entries({ ENS: '17.5512', FET: '1.3412', FIL: '3.6612', FTM: '0.6512', GALA: '0.0214', GRT: '0.1612' }),
  ...Object.entries({ IMX: '1.4312', INJ: '19.8812', LDO: '1.0912', LINK: '11.2234', LPT: '12.9812', LRC: '0.1323' }),
  ...Object.entries({
    LTC: '66.7812',
    MANA: '0.2812',
    MASK: '2.3112',
    MKR: '1312.5511',
    PEPE: '0.0001',
    QNT: '66.1231',
  }),
  ...Object.entries({ RAD: '1.2212', REN: '0.0412', RLUSD: '1', RNDR: '5.1212', SAND: '0.2512', SHIB: '0.0002' }),
  ...Object.entries({ SKL: '0.0413', SNX: '1.4213', SUSHI: '0.6712', UMA: '2.4112', UNI: '7.3312' }),
]

function instrument([
  symbol,
  base,
  quote,
  tickText,
  incrementText,
  minimumText,
  price,
  change,
  depth,
]: Row): Instrument {
  const increment = plain(incrementText)
  return {
    symbol,
    base,
    quote,
    tickText,
    tick: decimal(plain(tickText)),
    incrementText,
    increment: decimal(increment),
    pricePlaces: placesOf(increment),
    minimumText,
    minimum: decimal(minimumText),
    price: decimal(price),
    percentChange24h: change,
    depth: decimal(depth),
    status: symbol === 'oxtusd' ? 'closed' : 'open',
    isPerpetual: symbol.endsWith('perp'),
  }
}

/** `1E-9` as `0.000000001`. */
function plain(text: string): string {
  const exponent = /^1E-(\d+)$/.exec(text)?.[1]
  return exponent === undefined ? text : `0.${'1'.padStart(Number(exponent), '0')}`
}

/** Every symbol, by lower-case name. */
export const instruments: ReadonlyMap<string, Instrument> = new Map(
  [
    ...rows,
    ...smallCoins.map(([code, price]): Row => {
      return [`${code.toLowerCase()}usd`, code, 'USD', '1E-6', '0.0001', '0.01', price, '0', '1000']
    }),
  ].map((row) => [row[0], instrument(row)]),
)
