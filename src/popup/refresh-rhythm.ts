/** Figures older than this are refreshed by themselves, in milliseconds. */
const freshMs = 30_000

/**
 * When to refresh next, in milliseconds since 1970: once the figures are 30 s old, but not sooner than 30 s after the
 * last try, so that a failure is not hammered at.
 * @param refreshedAt when figures were last asked for by anyone; null where never
 * @param triedAt when this popup last asked; null where never
 */
export function dueAt(refreshedAt: number | null, triedAt: number | null): number {
  return Math.max(refreshedAt === null ? 0 : refreshedAt + freshMs, triedAt === null ? 0 : triedAt + freshMs)
}
