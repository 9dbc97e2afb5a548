import { dayMs } from '../keys/calendar.ts'
import type { HistoryPoint } from './point.ts'

/** Milliseconds of an hour. */
export const hourMs = 3_600_000
/** For so many whole days before today there is a point for each hour; before them, one for each day. */
export const hourlyDays = 7

/** When a day of universal time begins, which has 24 hours wherever its owner travels; in milliseconds since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs) * dayMs
}

/** Whether each hour of the day of a moment may have a point of its own. */
export function isHourly(at: number, now: number): boolean {
  return dayOf(at) >= dayOf(now) - hourlyDays * dayMs
}

/**
 * At most one point for each hour or day, environment and currency: the newest. In whatever order they come and however
 * often it is done, the same are left. Oldest first.
 */
export function thinned(points: Iterable<HistoryPoint>, now: number): HistoryPoint[] {
  const newest = new Map<string, HistoryPoint>()
  for (const point of points) {
    const bucket = bucketOf(point, now)
    const other = newest.get(bucket)
    newest.set(bucket, other === undefined ? point : newerOf(other, point))
  }
  return [...newest.values()].sort((a, b) => a.at - b.at || (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** The name of the place that a point takes: no two points share one. */
export function bucketOf(point: HistoryPoint, now: number): string {
  const time = isHourly(point.at, now) ? `hour ${Math.floor(point.at / hourMs)}` : `day ${dayOf(point.at)}`
  return `${nameOf(point)} ${time}`
}

function nameOf({ environment, valuedIn }: HistoryPoint): string {
  return `${environment} ${valuedIn}`
}

/** Of one moment the whole one; and of two that are alike in that, always the same. */
function newerOf(a: HistoryPoint, b: HistoryPoint): HistoryPoint {
  if (a.at !== b.at) return a.at < b.at ? b : a
  if (a.isPartial !== b.isPartial) return a.isPartial ? b : a
  return textOf(a) < textOf(b) ? b : a
}

function textOf({ total, accounts, carried, assets }: HistoryPoint): string {
  return JSON.stringify([total, [...accounts].sort(), [...carried].sort(), [...assets].sort()])
}
