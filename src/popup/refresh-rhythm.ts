import type { DisplayCurrency } from '../core/money/display-currency.ts'

/** Figures older than this are refreshed by themselves, in milliseconds. */
const freshMs = 30_000

/** When this popup last asked, in milliseconds since 1970, and for values in which currency. */
export interface Tried {
  readonly at: number
  readonly currency: DisplayCurrency | null
}

/**
 * When to refresh next, in milliseconds since 1970: once the figures are 30 s old, but not sooner than 30 s after the
 * last try, so that a failure is not hammered at. A try for another currency does not count.
 * @param refreshedAt when figures in this currency were last asked for by anyone; null where never
 */
export function dueAt(refreshedAt: number | null, tried: Tried | null, currency: DisplayCurrency | null): number {
  const afterTry = tried?.currency === currency ? tried.at + freshMs : 0
  return Math.max(refreshedAt === null ? 0 : refreshedAt + freshMs, afterTry)
}
