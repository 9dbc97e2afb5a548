import { keyOf, type LogEntry, type Outcome, outcomeOf } from '../../core/signing-log/log-entries.ts'
import type { SigningReason } from '../../core/signing-log/log-line.ts'
import type { Break } from '../../core/signing-log/verdict.ts'
import type { LogView } from '../../protocol/log-view.ts'
import type { Tone } from '../../ui/Chip.tsx'
import { readDay } from '../../ui/expiry-words.ts'

/** What a signature was made for, as a person would say it. */
export const whyWords: Readonly<Record<SigningReason, string>> = {
  refresh: 'Refresh balances',
  check: 'Check the key',
  add: 'Add the key',
  ticket: 'Order ticket',
  burn: 'Burn a ticket',
  revocation: 'Prove a revocation',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  ok: 'Done',
  refused: 'Refused',
  none: 'No answer',
}

/** What came of a signature: `200`, `403 MissingRole`, `No answer: timed-out`, `No answer recorded`. */
export function answerWords({ answer, why }: Pick<LogEntry, 'answer' | 'why'>): string {
  // A ticket is handed to a person; if it is ever sent, then from elsewhere.
  if (answer === null) return why === 'ticket' ? 'Not sent by Twinkey' : 'No answer recorded'
  if (answer.status === null) return answer.reason === null ? 'No answer' : `No answer: ${answer.reason}`
  return answer.reason === null ? `${answer.status}` : `${answer.status} ${answer.reason}`
}

export function answerTone(entry: LogEntry): Tone {
  const tones: Readonly<Record<Outcome, Tone>> = { ok: 'ok', refused: 'bad', none: 'plain' }
  return tones[outcomeOf(entry)]
}

/** The beginning of a SHA-256 in hex: enough to tell two tickets apart by eye. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 12)}…`
}

/** Where the log is broken, for people who count its lines. */
export function breakWords(broken: Break): string {
  const { kind, afterN } = broken
  const where = afterN === 0 ? 'at the very beginning' : `after no. ${afterN}`
  if (kind === 'altered') return `What stands ${where} was changed by something other than Twinkey.`
  const count = broken.untilN - afterN
  return count === 1
    ? `A line ${where} is missing, or was changed by something other than Twinkey so that it can’t be read.`
    : `${count} lines ${where} are missing, or were changed by something other than Twinkey so that they can’t be read.`
}

/** What Twinkey itself dropped. */
export function droppedWords({ lines, until }: NonNullable<LogView['dropped']>, locale?: string): string {
  const what = lines === 1 ? 'The oldest line' : `The oldest ${lines} lines, up to ${readDay(until, locale)},`
  return `${what} ${lines === 1 ? 'was' : 'were'} dropped to keep the log small.`
}

/** How much of the log is shown: `12 of 40 signatures`, `250 of 900 signatures, the newest 100 shown`. */
export function countWords(fitting: number, all: number, shown: number): string {
  const count = `${fitting} of ${all} ${all === 1 ? 'signature' : 'signatures'}`
  return shown < fitting ? `${count}, the newest ${shown} shown` : count
}

/** The keys that the log speaks of, each once, by the name that it had last. */
export function keyChoices(entries: readonly LogEntry[]): { value: string; label: string }[] {
  const newestFirst = new Map<string, string>()
  for (const entry of entries) {
    const { keyRef, keyName, maskedKey } = entry
    const label = keyRef === null ? `${keyName} (before it was stored)` : `${keyName} · ${maskedKey}`
    if (!newestFirst.has(keyOf(entry))) newestFirst.set(keyOf(entry), label)
  }
  return [...newestFirst].map(([value, label]) => ({ value, label }))
}

/** A moment to the second: `3 Nov 2026, 14:05:12`, in the order of one's language. */
export function readMoment(at: number): string {
  moments ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
  return moments.format(at)
}
// Making one takes far longer than using it, and a page of the log has a hundred moments.
let moments: Intl.DateTimeFormat | undefined
