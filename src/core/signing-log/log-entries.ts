import type { AnsweredLine, LogLine, SignedLine } from './log-line.ts'

/** A signature with the answer to it, as people read it. */
export type LogEntry = Omit<SignedLine, 'kind' | 'ticket'> & {
  /** What a ticket said; null where none was signed. */
  ticket: NonNullable<SignedLine['ticket']> | null
  /** Null where the log has none. */
  answer: Pick<AnsweredLine, 'at' | 'status' | 'reason'> | null
}

/** Signatures with their answers, newest first. An answer to a line that is no longer there is left out. */
export function entriesOf(lines: readonly LogLine[]): LogEntry[] {
  const answers = new Map(lines.flatMap((line) => (line.kind === 'answered' ? [[line.of, line]] : [])))
  return lines
    .flatMap((line) => (line.kind === 'signed' ? [entryOf(line, answers.get(line.n))] : []))
    .sort((a, b) => b.n - a.n)
}

function entryOf(signed: SignedLine, answered: AnsweredLine | undefined): LogEntry {
  // Field by field: what else a stored line has, its hash, is not for reading.
  const { n, at, keyName, maskedKey, keyRef, environment, endpoint, why } = signed
  const answer = answered === undefined ? null : { at: answered.at, status: answered.status, reason: answered.reason }
  return { n, at, keyName, maskedKey, keyRef, environment, endpoint, why, ticket: signed.ticket ?? null, answer }
}

export const outcomes = ['ok', 'refused', 'none'] as const
/** `ok`: done as asked. `refused`: Gemini said no. `none`: no answer came, or none was recorded. */
export type Outcome = (typeof outcomes)[number]

export function outcomeOf({ answer }: LogEntry): Outcome {
  if (answer === null || answer.status === null) return 'none'
  // Gemini can refuse with a 200, and then it gives a reason.
  return answer.status >= 200 && answer.status < 300 && answer.reason === null ? 'ok' : 'refused'
}

/** What tells one key from another: its reference, which outlives a renaming, or the name of one not yet stored. */
export function keyOf({ keyRef, keyName }: LogEntry): string {
  return keyRef ?? keyName
}

/** What is looked for; what is undefined or empty lets all through. */
export interface LogFilter {
  /** As `keyOf` gives it. */
  readonly key?: string | undefined
  readonly why?: SignedLine['why'] | undefined
  readonly outcome?: Outcome | undefined
  /** Any part of the key's name, the masked key, the endpoint, a ticket's terms or the answer's reason, in any case. */
  readonly text?: string | undefined
}

/** The entries that fit all of the filter, in the order in which they came. */
export function filterEntries(entries: readonly LogEntry[], filter: LogFilter): LogEntry[] {
  const text = filter.text?.trim().toLowerCase() ?? ''
  return entries.filter(
    (entry) =>
      (filter.key === undefined || keyOf(entry) === filter.key) &&
      (filter.why === undefined || entry.why === filter.why) &&
      (filter.outcome === undefined || outcomeOf(entry) === filter.outcome) &&
      textOf(entry).includes(text),
  )
}

function textOf({ keyName, maskedKey, endpoint, ticket, answer }: LogEntry): string {
  return [keyName, maskedKey, endpoint, ticket?.terms ?? '', answer?.reason ?? ''].join('\n').toLowerCase()
}
