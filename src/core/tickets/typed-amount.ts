import Big from 'big.js'
import type { Amount } from '../money/amount.ts'
import { hasTwoReadings } from './two-readings.ts'

/** What keeps a text from being taken for a number. `two-readings`: a point that may part a number, or group thousands. */
export type TypingFault = 'missing' | 'not-a-number' | 'not-positive' | 'two-readings'

export type TypedAmount = { readonly amount: Amount } | { readonly fault: TypingFault }

/** More digits than any market has; whatever is longer was not meant as a number. */
const longest = 50

/**
 * Reads a number as a person typed it: digits and at most one point. A comma is not guessed at, for it may group
 * thousands or stand for the point; nor is a point that may group thousands, to whoever reads a comma in its place on the
 * same screen. What comes back has no needless zeros: `.50` is `0.5`.
 */
export function readTypedAmount(typed: string): TypedAmount {
  const text = typed.trim()
  if (text === '') return { fault: 'missing' }
  if (text.length > longest || !/^(\d+\.?\d*|\.\d+)$/.test(text)) return { fault: 'not-a-number' }
  if (hasTwoReadings(text)) return { fault: 'two-readings' }
  const value = new Big(text.startsWith('.') ? `0${text}` : text.replace(/\.$/, ''))
  return value.lte('0') ? { fault: 'not-positive' } : { amount: value.toFixed() as Amount }
}
