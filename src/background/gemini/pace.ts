/** What a thing with a rhythm needs of the world. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Comes back after so many milliseconds. */
  wait(ms: number): Promise<void>
}

/**
 * Keeps calls apart, so that Gemini's limits are not reached: 600 private and 120 public calls a minute
 * (sheet, section 7.5). Whoever takes a turn waits until it is theirs.
 */
export class Pace {
  readonly #clock: Clock
  readonly #spacingMs: number
  #next = 0

  constructor(clock: Clock, spacingMs: number) {
    this.#clock = clock
    this.#spacingMs = spacingMs
  }

  async turn(): Promise<void> {
    const now = this.#clock.now()
    // A clock set back must not hold calls for as long as it was set back by.
    const start = this.#next - now > 60_000 ? now : Math.max(now, this.#next)
    this.#next = start + this.#spacingMs
    if (start > now) await this.#clock.wait(start - now)
  }
}

/** Milliseconds between private calls: 600 a minute. */
export const privateSpacingMs = 100
