import { inject } from 'vitest'
import { startTwinkeyIn, type Twinkey, type Wishes } from './twinkey-in.ts'

/** The built package in the browser that this run of the tests is for. */
export function startTwinkey(wishes: Wishes = {}): Promise<Twinkey> {
  return startTwinkeyIn(inject('browser'), wishes)
}
