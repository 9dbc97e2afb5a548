/**
 * An exact decimal: a whole number of 10^-30. Money is added and compared as a plain bigint and never touches a float.
 * 30 places hold the worst product we make (19-decimal balance x 9-decimal price) without rounding.
 */
export type Decimal = bigint

const PLACES = 30
const ONE = 10n ** BigInt(PLACES)

/** Reads plain decimal text (no exponent, at most 30 places); null when it is anything else. */
export function parseDecimal(text: string): Decimal | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,30}))?$/.exec(text)
  if (!found) return null
  const [, sign, whole = '', fraction = ''] = found
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'))
  return sign === '-' ? -size : size
}

/** As `parseDecimal`, for text written by us: throws a RangeError when it is not a decimal. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === null) throw new RangeError(`not a decimal: ${text}`)
  return value
}

/** Writes a decimal without exponent or trailing zeros, but with at least `leastPlaces` places. */
export function formatDecimal(value: Decimal, leastPlaces = 0): string {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0')
  const whole = digits.slice(0, -PLACES)
  const fraction = digits.slice(-PLACES).replace(/0+$/, '').padEnd(leastPlaces, '0')
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The exact product; throws a RangeError rather than lose a digit. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const product = a * b
  if (product % ONE !== 0n) throw new RangeError('a product with more than 30 decimals')
  return product / ONE
}

/** The quotient, cut (not rounded) after `places` decimals. */
export function divideDown(a: Decimal, b: Decimal, places: number): Decimal {
  return cut((a * ONE) / b, places)
}

/** `value` without anything after `places` decimals. */
export function cut(value: Decimal, places: number): Decimal {
  const step = 10n ** BigInt(PLACES - places)
  return (value / step) * step
}

/** How many decimals plain decimal text has: 2 for `0.01`. */
export function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

/** The smaller of two decimals; Math.min does not take a bigint. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return a < b ? a : b
}

/** The larger of two decimals; Math.max does not take a bigint. */
export function greater(a: Decimal, b: Decimal): Decimal {
  return a > b ? a : b
}
