import { type ChainEnd, endOf, hashAfter, type LogHead, type LogPage, type Sha256, startOf } from './chain.ts'
import type { ChainedLine, LogLine } from './log-line.ts'

/** A place where the log is not as Twinkey wrote it. */
export type Break =
  /** The lines from `afterN + 1` to `untilN` are gone, or can't be read. */
  | { readonly kind: 'missing'; readonly afterN: number; readonly untilN: number }
  /** What stands after the line `afterN` is not what was written there: changed, put in, or moved. */
  | { readonly kind: 'altered'; readonly afterN: number }

/** What can be read of a log, and how far that is to be believed. */
export interface Verdict {
  /** By number, each number once. */
  readonly lines: readonly LogLine[]
  readonly breaks: readonly Break[]
  /** What was dropped by Twinkey itself, to keep the log small: the number of lines, and the time of the last of them. */
  readonly dropped: { readonly lines: number; readonly until: number } | null
}

/**
 * Compares pages with the head and each line with the one before it. An untouched log has no breaks.
 * @param pages in any order; a page that does not open is null or not there. A page older than the head's first is what
 *   a dropping left behind, and is not looked at.
 */
export function verify(head: LogHead, pages: readonly (LogPage | null)[], sha256: Sha256): Verdict {
  const lines = new Map<number, LogLine>()
  const breaks: Break[] = []
  let start = startOf(head)
  for (const mark of head.pages) {
    const page = pages.find((each) => each?.number === mark.number)
    const read = page?.lines ?? []
    breaks.push(...breaksOf(read, start, mark, sha256))
    for (const line of read) if (!lines.has(line.n)) lines.set(line.n, line)
    start = mark
  }

  // A page that the head does not know: the head was put back as it once was.
  const lastKnown = head.pages.at(-1)?.number ?? 0
  const unknown = pages.flatMap((page) => (page !== null && page.number > lastKnown ? page.lines : []))
  if (unknown.length > 0) breaks.push({ kind: 'altered', afterN: endOf(head).n })
  for (const line of unknown) if (!lines.has(line.n)) lines.set(line.n, line)

  const { dropped } = head
  return {
    lines: [...lines.values()].sort((a, b) => a.n - b.n),
    breaks: withoutRepeats(breaks),
    dropped: dropped === null ? null : { lines: dropped.lines, until: dropped.until },
  }
}

/** The breaks of one page, which goes from after `start` to `end`. */
function breaksOf(lines: readonly ChainedLine[], start: ChainEnd, end: ChainEnd, sha256: Sha256): Break[] {
  const breaks: Break[] = []
  let last = start
  for (const line of lines) {
    if (line.n <= last.n) {
      breaks.push({ kind: 'altered', afterN: last.n })
      continue // it is not where it belongs; the next may well follow the one before it
    }
    if (line.n > last.n + 1) breaks.push({ kind: 'missing', afterN: last.n, untilN: line.n - 1 })
    else if (hashAfter(last.hash, line, sha256) !== line.hash) breaks.push({ kind: 'altered', afterN: last.n })
    last = line
  }
  if (last.n < end.n) breaks.push({ kind: 'missing', afterN: last.n, untilN: end.n })
  else if (last.n > end.n) breaks.push({ kind: 'altered', afterN: end.n })
  else if (last.hash !== end.hash) breaks.push({ kind: 'altered', afterN: end.n - 1 })
  return breaks
}

function withoutRepeats(breaks: readonly Break[]): Break[] {
  return [...new Map(breaks.map((each) => [`${each.kind} ${each.afterN}`, each])).values()]
}
