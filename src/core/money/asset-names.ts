import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** Coins by the names that their makers gave them, the same in every language. */
const coins: Readonly<Record<string, string>> = {
  AAVE: 'Aave',
  AVAX: 'Avalanche',
  BAT: 'Basic Attention Token',
  BCH: 'Bitcoin Cash',
  BONK: 'Bonk',
  BTC: 'Bitcoin',
  DAI: 'Dai',
  DOGE: 'Dogecoin',
  DOT: 'Polkadot',
  ETH: 'Ether',
  FIL: 'Filecoin',
  GUSD: 'Gemini dollar',
  LINK: 'Chainlink',
  LTC: 'Litecoin',
  OXT: 'Orchid',
  PAXG: 'Pax Gold',
  PEPE: 'Pepe',
  RLUSD: 'Ripple USD',
  SHIB: 'Shiba Inu',
  SOL: 'Solana',
  UNI: 'Uniswap',
  USDC: 'USD Coin',
  USDT: 'Tether',
  XRP: 'XRP',
  XTZ: 'Tezos',
  ZEC: 'Zcash',
}

/** The money of states, for which each language has its own words. */
const money: Readonly<Record<string, PlainMessage>> = {
  EUR: 'assetEuro',
  GBP: 'assetPoundSterling',
  SGD: 'assetSingaporeDollar',
  USD: 'assetUsDollar',
}

/** What people call an asset; its code where no name is known. */
export function assetName(currency: string): string {
  const inWords = Object.hasOwn(money, currency) ? money[currency] : undefined
  if (inWords !== undefined) return say(inWords)
  return Object.hasOwn(coins, currency) ? (coins[currency] ?? currency) : currency
}
