import Big from 'big.js'
import * as v from 'valibot'

/** An exact decimal as text, such as `0.0000000000000000001`. Money is never a JavaScript number here. */
export type Amount = string & { readonly __brand: 'Amount' }

// Up to 19 decimals come from Gemini (sheet, 6.2); division is only ever for percentages.
Big.DP = 24
Big.RM = Big.roundHalfEven
// Plain digits always: an exponent would be a surprise in a figure.
Big.NE = -1000
Big.PE = 1000
// Throws when handed a JavaScript number that may have lost digits.
Big.strict = true

const decimal = /^-?\d{1,60}(\.\d{1,60})?([eE][+-]?\d{1,2})?$/

/** Reads an exact decimal from a text of Gemini's, exponents allowed; what it gives has the same value and every digit. */
export const amountSchema = v.pipe(
  v.string(),
  v.regex(decimal, 'not a decimal number'),
  v.transform((text) => (/[eE]/.test(text) ? new Big(text).toFixed() : text) as Amount),
)

export const zero = '0' as Amount

/** @throws ValiError when the text is not a decimal number */
export function amount(text: string): Amount {
  return v.parse(amountSchema, text)
}

export function add(a: Amount, b: Amount): Amount {
  return new Big(a).plus(b).toFixed() as Amount
}

export function subtract(a: Amount, b: Amount): Amount {
  return new Big(a).minus(b).toFixed() as Amount
}

export function multiply(a: Amount, b: Amount): Amount {
  return new Big(a).times(b).toFixed() as Amount
}

/** `a` over `b`, to so many decimals, toward zero. @throws Error where `b` is zero */
export function quotient(a: Amount, b: Amount, decimals: number): Amount {
  return new Big(a).div(b).round(decimals, Big.roundDown).toFixed() as Amount
}

/** To so many decimals, half to even. */
export function rounded(a: Amount, decimals: number): Amount {
  return new Big(a).round(decimals).toFixed() as Amount
}

/** To so many decimals, toward zero: no more than there is. */
export function cut(a: Amount, decimals: number): Amount {
  return new Big(a).round(decimals, Big.roundDown).toFixed() as Amount
}

/** `part` in a hundred of `whole`, to two decimals, half to even; zero when there is no whole. */
export function percentOf(part: Amount, whole: Amount): Amount {
  if (isZero(whole)) return zero
  return new Big(part).times('100').div(whole).round(2).toFixed() as Amount
}

/**
 * What a value was before it changed by so many percent, to ten decimals.
 * @returns null when the change is -100 % or below: nothing can be said of the value before
 */
export function valueBefore(value: Amount, changePercent: Amount): Amount | null {
  const factor = new Big(changePercent).div('100').plus('1')
  if (factor.lte('0')) return null
  return new Big(value).div(factor).round(10).toFixed() as Amount
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Amount, b: Amount): number {
  return new Big(a).cmp(b)
}

export function isZero(a: Amount): boolean {
  return new Big(a).eq('0')
}
