import type { Environment } from './environment.ts'
import { smallCoins } from './instruments.ts'

/** A made-up account and what it holds at the start; amounts are decimal text, in the order /v1/balances lists them. */
export interface PracticeAccount {
  environment: Environment
  group: string
  name: string
  shortName: string
  /** Null for a custody account. */
  counterpartyId: string | null
  /** When it was made, ms. */
  created: number
  /** Absent: `exchange`. */
  type?: 'exchange' | 'custody'
  /** Absent: `open`. */
  status?: 'open' | 'closed'
  balances: Readonly<Record<string, string>>
}

/** The accounts behind the practice keys. All are of type `exchange` and open. */
export const practiceAccounts: readonly PracticeAccount[] = [
  {
    environment: 'production',
    group: 'practice',
    name: 'Primary',
    shortName: 'primary',
    counterpartyId: 'PRCTCPRI',
    created: 1_498_245_007_981,
    // Worth $48,213.57 at the exchange's prices, of which BTC 27,901.20, ETH 14,220.04, USD 4,980, SOL 1,001.31 and
    // GUSD 111. Then dust (DOGE, and BONK with 19 decimals) and a prediction instrument that has no price at all.
    balances: {
      BTC: '0.4127',
      ETH: '5.2013',
      USD: '4980.00',
      SOL: '7.1',
      GUSD: '111',
      DOGE: '0.01',
      BONK: '710.1234567890123456789',
      'GEMI-BTC100K-YES': '25',
    },
  },
  {
    environment: 'production',
    group: 'practice',
    name: 'Desk',
    shortName: 'desk',
    counterpartyId: 'PRCTCDSK',
    created: 1_612_137_600_000,
    balances: { USD: '250000', BTC: '3.5', ETH: '40', GUSD: '10000', AVAX: '120.5' },
  },
  {
    environment: 'production',
    group: 'practice',
    name: 'Collector',
    shortName: 'collector',
    counterpartyId: 'PRCTCCOL',
    created: 1_640_995_200_000,
    balances: collection(),
  },
  {
    environment: 'production',
    group: 'family',
    name: 'Primary',
    shortName: 'primary',
    counterpartyId: 'FAMLYPRI',
    created: 1_495_127_793_000,
    balances: { USD: '1500', BTC: '0.05', ETH: '1.25' },
  },
  {
    environment: 'production',
    group: 'family',
    name: 'Savings',
    shortName: 'savings',
    counterpartyId: 'FAMLYSAV',
    created: 1_565_970_772_000,
    balances: { GUSD: '20000', BTC: '1' },
  },
  {
    environment: 'production',
    group: 'family',
    name: 'Long term!',
    shortName: 'long-term',
    counterpartyId: 'FAMLYLNG',
    created: 1_632_485_834_721,
    balances: { BTC: '2.00000001', PAXG: '3.25' },
  },
  {
    environment: 'sandbox',
    group: 'practice',
    name: 'Primary',
    shortName: 'primary',
    counterpartyId: 'SNDBXPRI',
    created: 1_498_245_007_981,
    // Amounts that a new sandbox account is given (gemini-api.md, section 1).
    balances: { USD: '100000', BTC: '1000', ETH: '20000', ZEC: '20000' },
  },
  {
    environment: 'sandbox',
    group: 'practice',
    name: 'Second',
    shortName: 'second',
    counterpartyId: 'SNDBXSEC',
    created: 1_612_137_600_000,
    balances: { USD: '5000', SOL: '10' },
  },
]

/** Sixty assets: eleven big ones, all 47 small coins, and two that the price feed does not know. */
function collection(): Record<string, string> {
  const big = ['USD', 'BTC', 'ETH', 'SOL', 'DOGE', 'XRP', 'ZEC', 'USDC', 'GUSD', 'AVAX', 'PAXG']
  const codes = [...big, ...smallCoins.map(([code]) => code), 'GEMI-RAIN-YES', 'GEMI-SNOW-NO']
  return Object.fromEntries(codes.map((code, index) => [code, `${index + 1}.${String(index).padStart(2, '0')}5`]))
}
