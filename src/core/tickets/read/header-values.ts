import { type DenseText, isQuote, placesOf, valueAt } from './dense-text.ts'

const names = ['x-gemini-apikey', 'x-gemini-payload', 'x-gemini-signature'] as const
export type HeaderName = (typeof names)[number]

/** What a value is made of; the key's letters are all that Twinkey writes down (`plainRequest`). */
const lettersOf: Readonly<Record<HeaderName, RegExp>> = {
  'x-gemini-apikey': /[\w+/=.~-]/,
  'x-gemini-payload': /[A-Za-z\d+/=]/,
  'x-gemini-signature': /[A-Fa-f\d]/,
}

/** What stands between a name and its value in shells, in JSON and in programs; some lists say `"value":` in between. */
const between = /["'`\\)\]}>]*[:=,][:=,>"'`\\([{]*(?:value["'`\\]+[:=]["'`\\]*)?/y

/**
 * Every value that a text gives to each of the three headers, in the order of the text. A name without a value, as in a
 * sentence about it, gives none.
 */
export function headerValues(dense: DenseText): Readonly<Record<HeaderName, readonly string[]>> {
  const starts = names.flatMap((name) => placesOf(name, dense)).sort((a, b) => a - b)
  const endAfter = new Map(starts.map((start, index) => [start, starts[index + 1] ?? dense.text.length]))
  const valuesOf = (name: HeaderName) =>
    placesOf(name, dense).flatMap((start) => {
      const value = valueAfter(dense, name, start, endAfter.get(start) ?? start)
      return value === '' ? [] : [value]
    })
  return {
    'x-gemini-apikey': valuesOf('x-gemini-apikey'),
    'x-gemini-payload': valuesOf('x-gemini-payload'),
    'x-gemini-signature': valuesOf('x-gemini-signature'),
  }
}

/** @param end where the next name begins */
function valueAfter(dense: DenseText, name: HeaderName, start: number, end: number): string {
  between.lastIndex = start + name.length
  const [joint] = between.exec(dense.text) ?? []
  if (joint === undefined) return ''
  // Quoted on its own, as in JSON, or together with its name, as in curl.
  const isQuoted = isQuote(joint.at(-1)) || (!/["'`\\]/.test(joint) && isQuote(dense.text[start - 1]))
  return valueAt(dense, start + name.length + joint.length, { letters: lettersOf[name], isQuoted, end })
}
