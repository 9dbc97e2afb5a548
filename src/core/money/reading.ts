import { locale as ofReader } from '../../words/locale.ts'
import { say, sayCounted } from '../../words/say.ts'
import type { Amount } from './amount.ts'
import { type DisplayCurrency, decimalsOf, isFiat } from './display-currency.ts'

/**
 * Exact amounts as people read them. `Intl` takes decimal text as it is (ECMA-402, Intl.NumberFormat v3),
 * so no digit passes through a floating-point number.
 */

/** An amount of an asset with every digit that it has, grouped: `1,234.5000`. */
export function readAmount(amount: Amount, locale = ofReader()): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  return plain(locale, decimals).format(amount as Intl.StringNumericLiteral)
}

/** An amount of money in whatever currency, with every digit that it has and at least two decimals: `1,234.50`. */
export function readMoney(amount: Amount, locale = ofReader()): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  return plain(locale, Math.max(2, decimals)).format(amount as Intl.StringNumericLiteral)
}

/**
 * A value in a currency, cut toward zero so that no one is shown more than there is: `$48,213.57`, `0.41270000 BTC`.
 * Fiat as people write it, to the cent; a coin to its own decimals, with its code.
 */
export function readValue(
  amount: Amount,
  currency: DisplayCurrency,
  locale = ofReader(),
  sign: 'auto' | 'always' = 'auto',
): string {
  const number = values(currency, locale, sign).format(amount as Intl.StringNumericLiteral)
  return isFiat(currency) ? number : `${number} ${currency}`
}

/** The same in two parts, so that the cents can be set smaller: `['$48,213', '.57']`. */
export function readValueInParts(
  amount: Amount,
  currency: DisplayCurrency,
  locale = ofReader(),
): readonly [whole: string, cents: string] {
  const parts = values(currency, locale, 'auto').formatToParts(amount as Intl.StringNumericLiteral)
  const point = parts.findIndex((part) => part.type === 'decimal')
  const text = (some: Intl.NumberFormatPart[]) => some.map((part) => part.value).join('')
  const [whole, cents] = point === -1 ? [text(parts), ''] : [text(parts.slice(0, point)), text(parts.slice(point))]
  return [whole, isFiat(currency) ? cents : `${cents} ${currency}`]
}

/** A change in percent, without its sign, to two decimals: `1.24%`. The sign is shown as a triangle. */
export function readPercent(percent: Amount, locale = ofReader()): string {
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const percents = formatter(locale, { style: 'unit', unit: 'percent', ...twoDecimals })
  return percents.format(percent.replace('-', '') as Intl.StringNumericLiteral)
}

function plain(locale: string, decimals: number): Intl.NumberFormat {
  return formatter(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function values(currency: DisplayCurrency, locale: string, signDisplay: 'auto' | 'always') {
  const cut = { signDisplay, roundingMode: 'trunc' } as const
  if (isFiat(currency)) return formatter(locale, { style: 'currency', currency, ...cut })
  const decimals = decimalsOf[currency]
  return formatter(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...cut })
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making a formatter takes far longer than using it, and a popup with sixty assets uses two hundred. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const made = formatters.get(name) ?? new Intl.NumberFormat(locale, options)
  formatters.set(name, made)
  return made
}

/** How long ago something was, in one unit: `12 s ago`, `3 min ago`, `2 h ago`, `5 days ago`. */
export function readAge(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  if (seconds < 60) return say('ageSeconds', { count: seconds })
  if (seconds < 3600) return say('ageMinutes', { count: Math.floor(seconds / 60) })
  if (seconds < 2 * 86_400) return say('ageHours', { count: Math.floor(seconds / 3600) })
  return sayCounted('ageDays', Math.floor(seconds / 86_400))
}
