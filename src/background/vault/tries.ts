import { freeTries, waitsMs } from './parameters.ts'

/** Wrong passphrases in a row. It outlives the browser, or starting that anew would give five more. */
export interface Tries {
  readonly wrong: number
  /** When the last of them was, in milliseconds since 1970. */
  readonly lastAt: number
}

export const noTries: Tries = { wrong: 0, lastAt: 0 }

/** When the next try may be made, in milliseconds since 1970; null where it may be now. `lastAt` is not after `now`. */
export function nextTryAt({ wrong, lastAt }: Tries, now: number): number | null {
  const wait = wrong < freeTries ? 0 : (waitsMs[Math.min(wrong - freeTries, waitsMs.length - 1)] ?? 0)
  const at = lastAt + wait
  return at > now ? at : null
}
