/**
 * Exact arithmetic a second time, to judge the first by: whole numbers over whole numbers, and nothing of the code under
 * test or of the library that it uses.
 */
export type Ratio = readonly [over: bigint, under: bigint]

/** @throws RangeError for what is no plain decimal */
export function ratio(text: string): Ratio {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (found === null) throw new RangeError(`no decimal: ${text}`)
  const [, sign = '', whole = '', part = ''] = found
  return [BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length)]
}

export function isAbove(a: Ratio, b: Ratio): boolean {
  return a[0] * b[1] > b[0] * a[1]
}

export function isEqual(a: Ratio, b: Ratio): boolean {
  return a[0] * b[1] === b[0] * a[1]
}

export function times(a: Ratio, b: Ratio): Ratio {
  return [a[0] * b[0], a[1] * b[1]]
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, [-b[0], b[1]])
}

export function isMultiple(value: Ratio, step: Ratio): boolean {
  return (value[0] * step[1]) % (value[1] * step[0]) === 0n
}

/** The multiple of a step as plain decimal text. */
export function multipleOf(step: string, count: bigint): string {
  const [units, under] = ratio(step)
  const places = String(under).length - 1
  const digits = String(units * count).padStart(places + 1, '0')
  const point = digits.length - places
  return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
}
