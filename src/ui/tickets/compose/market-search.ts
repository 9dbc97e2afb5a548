import type { Market } from '../../../core/gemini/markets.ts'
import { assetName } from '../../../core/money/asset-names.ts'
import type { PlainMessage } from '../../../words/message.ts'
import { say } from '../../../words/say.ts'

/** How a market is named for people: `BTC / USD`. A perpetual is no exchange of the two, and goes by its symbol. */
export function marketName({ base, quote, symbol, isSpot }: Market): string {
  return isSpot ? `${base} / ${quote}` : symbol
}

/** What a market trades, and how it stands where it is not simply open. */
export function marketHint({ base, status, isSpot }: Market): string {
  const name = isSpot ? assetName(base) : say('marketPerpetual', { asset: assetName(base) })
  return status === 'open' ? name : `${name} · ${statusWords(status)}`
}

const statuses = new Map<string, PlainMessage>([
  ['closed', 'marketClosed'],
  ['cancel_only', 'marketCancelOnly'],
  ['post_only', 'marketPostOnly'],
  ['limit_only', 'marketLimitOnly'],
])

/** One that Gemini has come to have since stands there as Gemini writes it. */
function statusWords(status: string): string {
  const known = statuses.get(status)
  return known === undefined ? status.replaceAll('_', ' ') : say(known)
}

/**
 * The markets that fit what was typed, by symbol, base, quote or name, in any case, with any slash. The likeliest come
 * first: Enter takes the first one, and it must be the one that was meant.
 */
export function findMarkets(markets: readonly Market[], typed: string): Market[] {
  const text = plain(typed)
  if (text === '') return [...markets]
  const found = markets.flatMap((market) => {
    const fit = fitOf(market, text)
    return fit === null ? [] : [{ market, order: [fit.rank, fit.length, rarity(market)] }]
  })
  return found.sort((a, b) => compareInTurn(a.order, b.order)).map(({ market }) => market)
}

/**
 * How a market fits, less being likelier: at what, and how long the word is of which a part was typed, so that “bit” is
 * Bitcoin before it is Bitcoin Cash. Null: it does not fit.
 */
function fitOf(market: Market, text: string): { readonly rank: number; readonly length: number } | null {
  const symbol = plain(market.symbol)
  const base = plain(market.base)
  const name = plain(assetName(market.base))
  if (symbol === text) return { rank: 0, length: 0 }
  if (base.startsWith(text)) return { rank: 1, length: base.length }
  if (symbol.startsWith(text)) return { rank: 2, length: symbol.length }
  if (name.startsWith(text)) return { rank: 3, length: name.length }
  return symbol.includes(text) || name.includes(text) ? { rank: 4, length: symbol.length } : null
}

/** Of markets that fit alike, less being likelier: most people’s first, and what exchanges nothing last. */
function rarity({ quote, isSpot }: Market): number {
  if (!isSpot) return 2
  return quote === 'USD' ? 0 : 1
}

/** By the first of the numbers that differ. */
function compareInTurn(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((number, place) => number - (b[place] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
