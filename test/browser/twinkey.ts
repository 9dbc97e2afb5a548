import { inject } from 'vitest'
import { packageFor, startTwinkeyIn, type Twinkey, type Wishes } from './twinkey-in.ts'

/** The built package in the browser that this run of the tests is for. */
export function startTwinkey(wishes: Wishes = {}): Promise<Twinkey> {
  return startTwinkeyIn(inject('browser'), wishes)
}

/** The folder of the package that was built for the browser of this run. */
export function builtPackage(): string {
  return packageFor(inject('browser'))
}
