/** Figures that are this much older than the newest beside them say how old they are, in milliseconds. */
const muchOlderMs = 10 * 60_000

/** Whether figures of a moment are to be told apart from the newest shown with them; both in milliseconds since 1970. */
export function isOldBeside(asOf: number, newest: number): boolean {
  return newest - asOf > muchOlderMs
}
