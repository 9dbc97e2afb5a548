import Big from 'big.js'
import { type Amount, multiply } from './amount.ts'

/**
 * Amounts as multiples of a step, exactly: both are made whole numbers of the same smallest decimal, and integers don't
 * round. A step need not be a power of ten (sheet, section 8: 0.5).
 */

/** The greatest multiple of `step` that is not above `value`. */
export function floorToStep(value: Amount, step: Amount): Amount {
  const [units, each, scale] = inWholes(value, step)
  return fromWholes((units / each) * each, scale)
}

/** The least multiple of `step` that is not below `value`. */
export function ceilToStep(value: Amount, step: Amount): Amount {
  const [units, each, scale] = inWholes(value, step)
  return fromWholes(((units + each - 1n) / each) * each, scale)
}

export function isOnStep(value: Amount, step: Amount): boolean {
  const [units, each] = inWholes(value, step)
  return units % each === 0n
}

/** The greatest multiple of `step` that, times `factor`, is not above `bound`. */
export function mostWithin(bound: Amount, factor: Amount, step: Amount): Amount {
  const [units, each] = inWholes(bound, multiply(factor, step))
  return multiply(step, String(units / each) as Amount)
}

/** The least multiple of `step` that, times `factor`, is not below `bound`. */
export function leastCovering(bound: Amount, factor: Amount, step: Amount): Amount {
  const [units, each] = inWholes(bound, multiply(factor, step))
  return multiply(step, String((units + each - 1n) / each) as Amount)
}

/** Two amounts that are not negative as whole numbers of 10^-scale. */
function inWholes(a: Amount, b: Amount): readonly [a: bigint, b: bigint, scale: number] {
  const scale = Math.max(decimalsOf(a), decimalsOf(b))
  return [whole(a, scale), whole(b, scale), scale]
}

function whole(value: Amount, scale: number): bigint {
  const [integer = '', fraction = ''] = value.split('.')
  return BigInt(integer + fraction.padEnd(scale, '0'))
}

function fromWholes(units: bigint, scale: number): Amount {
  const digits = String(units).padStart(scale + 1, '0')
  const point = digits.length - scale
  return new Big(`${digits.slice(0, point)}.${digits.slice(point)}0`).toFixed() as Amount
}

function decimalsOf(value: Amount): number {
  return value.split('.')[1]?.length ?? 0
}
