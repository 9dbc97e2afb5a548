const names: Readonly<Record<string, string>> = {
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
  EUR: 'Euro',
  FIL: 'Filecoin',
  GBP: 'Pound sterling',
  GUSD: 'Gemini dollar',
  LINK: 'Chainlink',
  LTC: 'Litecoin',
  OXT: 'Orchid',
  PAXG: 'Pax Gold',
  PEPE: 'Pepe',
  RLUSD: 'Ripple USD',
  SGD: 'Singapore dollar',
  SHIB: 'Shiba Inu',
  SOL: 'Solana',
  UNI: 'Uniswap',
  USD: 'US dollar',
  USDC: 'USD Coin',
  USDT: 'Tether',
  XRP: 'XRP',
  XTZ: 'Tezos',
  ZEC: 'Zcash',
}

/** What people call an asset; its code where no name is known. */
export function assetName(currency: string): string {
  return Object.hasOwn(names, currency) ? (names[currency] ?? currency) : currency
}
