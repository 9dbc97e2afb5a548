/** What a thing with a rhythm needs of the world. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Comes back after so many milliseconds. */
  wait(ms: number): Promise<void>
}
