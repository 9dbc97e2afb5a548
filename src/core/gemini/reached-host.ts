/** A host that Twinkey has sent calls to since the browser was started. */
export type ReachedHost = {
  readonly host: string
  /** How many calls have left for it. */
  readonly count: number
  /** When the last of them left, in milliseconds since 1970. */
  readonly lastAt: number
}
