/** In what a perpetual contract is settled, by its name, such as `GUSD` of `BTCGUSDPERP`; empty where the name does not say. */
export function settledIn(symbol: string): string {
  return /(GUSD|USDC|USDT|USD)PERP$/.exec(symbol)?.[1] ?? ''
}
