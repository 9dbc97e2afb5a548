import { decimalMark } from '../../words/locale.ts'
import type { Amount } from '../money/amount.ts'

/** Whether the point in a typed number may group thousands, for somebody who reads a comma before decimals on the same screen. */
export function hasTwoReadings(typed: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(typed) && decimalMark() !== '.'
}

/** Both numbers that such a text may be, as one types them so that there is no doubt. */
export function readingsOf(typed: string): readonly [thousands: string, parted: string] {
  return [typed.replace('.', ''), `${typed}0`]
}

/** An amount as it is put into a field for somebody: so that it can be read in one way only. */
export function typedOf(amount: Amount): string {
  return hasTwoReadings(amount) ? `${amount}0` : amount
}
