import type { Dust } from '../../core/money/arrangement.ts'
import { type DisplayCurrency, dustBelow } from '../../core/money/display-currency.ts'
import { readValue } from '../../core/money/reading.ts'
import type { Totals } from '../../core/money/totals.ts'
import type { SeenTwice } from '../../protocol/view.ts'

export function waitingWords(waiting: number): string {
  return waiting === 1
    ? 'The figures of one key have not come yet.'
    : `The figures of ${waiting} keys have not come yet.`
}

/** What of the dust is not listed, and that it counts all the same. */
export function dustWords({ count, value }: Dust, currency: DisplayCurrency, isHidden: boolean): string {
  const limit = readValue(dustBelow[currency], currency)
  const sum = isHidden ? '' : `, ${readValue(value, currency)} ${count === 1 ? '' : 'together'}`.trimEnd()
  return count === 1
    ? `One asset worth less than ${limit}${sum === '' ? '' : ` (${sum.slice(2)})`} is not listed. It is in the total.`
    : `${count} assets worth less than ${limit} each${sum} are not listed. They are in the total.`
}

/** What the total leaves out, and why. */
export function unvaluedWords({ assets, staked, predictions, currency, positions }: Totals): string[] {
  const everything = [...assets, ...staked, ...predictions]
  const unvalued = everything.filter(({ value }) => value === null).length
  const words: string[] = []
  if (everything.length > 0 && unvalued === everything.length)
    words.push(`The values in ${currency} have not come yet.`)
  else if (unvalued > 0)
    words.push(
      unvalued === 1
        ? 'One asset has no value from Gemini and is not in the total.'
        : `${unvalued} assets have no value from Gemini and are not in the total.`,
    )
  if (everything.some(({ isPartlyUnvalued }) => isPartlyUnvalued))
    words.push('What is in part without a value is in the total only with the part that has one.')
  if (positions.items.length > 0) words.push('Positions are not in the total.')
  return words
}

/** That an account which several keys see is counted once. */
export function seenTwiceWords({ count, mostKeys, told }: SeenTwice): string[] {
  if (count > told.length) return [`${count} accounts are seen by up to ${mostKeys} keys. Each is counted once.`]
  return told.map(({ account, keys }) => {
    const names = keys.map((name) => `“${name}”`)
    return `${account} is seen by ${names.slice(0, -1).join(', ')} and ${names.at(-1)}. It is counted once.`
  })
}
