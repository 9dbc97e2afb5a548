import * as v from 'valibot'
import {
  type ChainedLine,
  canonicalText,
  chainedLineSchema,
  hash,
  type LogLine,
  logLineSchema,
  type NewLine,
  runningNumber,
  time,
} from './log-line.ts'

/**
 * The log as it is stored: pages of lines and a head, each sealed on its own. Each line carries the hash of all before
 * it; the head, rewritten with every line, holds where each page ends. So a page put back as it was an hour ago opens,
 * and is found out all the same. What no log can show is all of it put back at once, head and pages.
 */

/** At most 50 lines for each page: what is sealed anew with every line stays under 20 kB, or 40 where all are tickets. */
export const linesPerPage = 50
/** At most 2,000 lines; with one more page the oldest goes. */
export const mostPages = 40

/** SHA-256 of a text's UTF-8, in 64 lowercase hex digits. */
export type Sha256 = (text: string) => string

export const logPageSchema = v.strictObject({
  number: runningNumber,
  lines: v.pipe(v.array(chainedLineSchema), v.readonly()),
})
export type LogPage = v.InferOutput<typeof logPageSchema>

export const logHeadSchema = v.strictObject({
  /** Of each page its number, and of its last line the number, time and hash. Oldest first. */
  pages: v.pipe(v.array(v.strictObject({ number: runningNumber, n: runningNumber, at: time, hash })), v.readonly()),
  /** How many lines were dropped to keep the log small; time and hash are those of the last of them. */
  dropped: v.nullable(v.strictObject({ lines: runningNumber, until: time, hash })),
})
export type LogHead = v.InferOutput<typeof logHeadSchema>

/** A place in the chain: a line's number, and the hash up to and with it. */
export interface ChainEnd {
  readonly n: number
  readonly hash: string
}

const genesis: ChainEnd = { n: 0, hash: '0'.repeat(64) }

/** The head of a log without lines. */
export const emptyHead: LogHead = { pages: [], dropped: null }

/** Where the kept lines start: after the last dropped line, or at the very beginning. */
export function startOf({ dropped }: LogHead): ChainEnd {
  return dropped === null ? genesis : { n: dropped.lines, hash: dropped.hash }
}

/** The last line that the head knows of. */
export function endOf(head: LogHead): ChainEnd {
  return head.pages.at(-1) ?? startOf(head)
}

/** The hash of a line that comes after the lines with the hash `previous`. */
export function hashAfter(previous: string, line: LogLine, sha256: Sha256): string {
  return sha256(`${previous}\n${canonicalText(line)}`)
}

/** What one more line makes of the log. All of it is to be stored in one transaction. */
export interface Appended {
  readonly head: LogHead
  /** The page that the line is on, with the line. */
  readonly page: LogPage
  /** The number of the page to delete; null where none is. */
  readonly droppedPage: number | null
  readonly line: ChainedLine
}

/**
 * The log with one more line. Throws ValiError for a line that could not be read again.
 * @param lastPage the page that `head` names last; null where there is none or it does not open. The line then stands
 *   on a page of its own, and so it does where `lastPage` is not as the head knows it: what is broken is left as it is.
 */
export function append(head: LogHead, lastPage: LogPage | null, newLine: NewLine, sha256: Sha256): Appended {
  const end = endOf(head)
  const line = v.parse(logLineSchema, { ...newLine, n: end.n + 1 })
  const chained: ChainedLine = { ...line, hash: hashAfter(end.hash, line, sha256) }

  const mark = head.pages.at(-1)
  const isGoingOn = mark !== undefined && lastPage !== null && isRoomOn(lastPage, mark)
  const page: LogPage = isGoingOn
    ? { number: lastPage.number, lines: [...lastPage.lines, chained] }
    : { number: (mark?.number ?? 0) + 1, lines: [chained] }

  const marks = isGoingOn ? head.pages.slice(0, -1) : head.pages
  const grown = { ...head, pages: [...marks, { number: page.number, n: line.n, at: line.at, hash: chained.hash }] }
  return { ...bounded(grown), page, line: chained }
}

function isRoomOn(page: LogPage, mark: LogHead['pages'][number]): boolean {
  return page.number === mark.number && page.lines.length < linesPerPage && page.lines.at(-1)?.hash === mark.hash
}

function bounded(head: LogHead): Pick<Appended, 'head' | 'droppedPage'> {
  const [oldest, ...kept] = head.pages
  if (oldest === undefined || head.pages.length <= mostPages) return { head, droppedPage: null }
  const dropped = { lines: oldest.n, until: oldest.at, hash: oldest.hash }
  return { head: { pages: kept, dropped }, droppedPage: oldest.number }
}

/**
 * A head to go on with where the stored one does not open. It claims one line more than can be read, for nobody knows
 * how many there were: so the loss shows as a break for as long as the log keeps these pages.
 */
export function headAfterLoss(pages: readonly (LogPage | null)[]): LogHead {
  const marks = pages
    .flatMap((page) => {
      const last = page?.lines.at(-1)
      return page === null || last === undefined
        ? []
        : [{ number: page.number, n: last.n, at: last.at, hash: last.hash }]
    })
    .sort((a, b) => a.number - b.number)
  const last = marks.pop() ?? { number: 1, at: 0, ...genesis }
  return { pages: [...marks, { ...last, n: last.n + 1 }], dropped: null }
}
