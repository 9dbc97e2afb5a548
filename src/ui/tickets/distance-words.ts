import { type Amount, isZero } from '../../core/money/amount.ts'

/** How far a price is from the market, and which way. @param distance percent; above zero it is worse for whoever places it */
export function distanceWords(side: 'buy' | 'sell', distance: Amount): string {
  const percent = `${distance.replace('-', '')} %`
  if (isZero(distance)) return side === 'buy' ? 'At the best ask' : 'At the best bid'
  const isWorse = !distance.startsWith('-')
  if (side === 'buy') return isWorse ? `${percent} above the best ask` : `${percent} below the best ask`
  return isWorse ? `${percent} below the best bid` : `${percent} above the best bid`
}

/** What a price far from the market means. */
export function farWords(side: 'buy' | 'sell', distance: Amount): string {
  const how = distanceWords(side, distance)
  if (distance.startsWith('-')) return `${how}. It would rest for long, or somebody slipped in typing.`
  return side === 'buy'
    ? `${how}: you would pay more than the market asks.`
    : `${how}: you would get less than the market pays.`
}
