import type { Dust } from '../../core/money/arrangement.ts'
import { type DisplayCurrency, dustBelow } from '../../core/money/display-currency.ts'
import { readValue } from '../../core/money/reading.ts'
import type { Totals } from '../../core/money/totals.ts'
import type { SeenTwice } from '../../protocol/view.ts'
import { listed, say, sayCounted } from '../../words/say.ts'

/** What of the dust is not listed, and that it counts all the same. */
export function dustWords({ count, value }: Dust, currency: DisplayCurrency, isHidden: boolean): string {
  const limit = readValue(dustBelow[currency], currency)
  return isHidden
    ? sayCounted('balancesDust', count, { limit })
    : sayCounted('balancesDustWorth', count, { limit, sum: readValue(value, currency) })
}

/** What the total leaves out, and why. */
export function unvaluedWords({ assets, staked, predictions, currency, positions }: Totals): string[] {
  const everything = [...assets, ...staked, ...predictions]
  const unvalued = everything.filter(({ value }) => value === null).length
  const words: string[] = []
  if (everything.length > 0 && unvalued === everything.length) words.push(say('balancesValuesMissing', { currency }))
  else if (unvalued > 0) words.push(sayCounted('balancesUnvalued', unvalued))
  if (everything.some(({ isPartlyUnvalued }) => isPartlyUnvalued)) words.push(say('balancesPartInTotal'))
  if (positions.items.length > 0) words.push(say('balancesPositionsApart'))
  return words
}

/** That an account which several keys see is counted once. */
export function seenTwiceWords({ count, mostKeys, told }: SeenTwice): string[] {
  if (count > told.length) return [say('balancesSeenTwiceMany', { count, keys: mostKeys })]
  return told.map(({ account, keys }) => {
    const names = keys.map((key) => say('balancesKeyName', { key }))
    return say('balancesSeenTwice', { account, keys: listed(names) })
  })
}
