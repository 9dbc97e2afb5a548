import type { Market } from '../../../core/gemini/markets.ts'
import { assetName } from '../../../core/money/asset-names.ts'

/** How a market is named for people: `BTC / USD`. A perpetual is no exchange of the two, and goes by its symbol. */
export function marketName({ base, quote, symbol, isSpot }: Market): string {
  return isSpot ? `${base} / ${quote}` : symbol
}

/** What a market trades, and how it stands where it is not simply open. */
export function marketHint({ base, status, isSpot }: Market): string {
  const name = isSpot ? assetName(base) : `${assetName(base)}, perpetual`
  return status === 'open' ? name : `${name} · ${status.replaceAll('_', ' ')}`
}

/** The markets that fit what was typed, the likeliest first: by symbol, base, quote or name, in any case, with any slash. */
export function findMarkets(markets: readonly Market[], typed: string): Market[] {
  const text = plain(typed)
  if (text === '') return [...markets]
  const ranked = markets.flatMap((market) => {
    const rank = rankOf(market, text)
    return rank === null ? [] : [{ market, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ market }) => market)
}

/** Lower is likelier; null: it does not fit. */
function rankOf(market: Market, text: string): number | null {
  const symbol = plain(market.symbol)
  const base = plain(market.base)
  const name = plain(assetName(market.base))
  if (symbol === text) return 0
  if (base === text) return market.quote === 'USD' ? 1 : 2
  if (base.startsWith(text)) return 3
  if (symbol.startsWith(text)) return 4
  if (name.startsWith(text)) return 5
  return symbol.includes(text) || name.includes(text) ? 6 : null
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
