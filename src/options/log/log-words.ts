import { keyOf, type LogEntry, type Outcome, outcomeOf } from '../../core/signing-log/log-entries.ts'
import type { SigningReason } from '../../core/signing-log/log-line.ts'
import type { Break } from '../../core/signing-log/verdict.ts'
import type { LogView } from '../../protocol/log-view.ts'
import type { Tone } from '../../ui/Chip.tsx'
import { readDay } from '../../ui/expiry-words.ts'
import { locale } from '../../words/locale.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say, sayCounted } from '../../words/say.ts'

/** What a signature was made for, as a person would say it. */
export const whyWords: Readonly<Record<SigningReason, PlainMessage>> = {
  refresh: 'logWhyRefresh',
  check: 'logWhyCheck',
  add: 'logWhyAdd',
  ticket: 'logWhyTicket',
  burn: 'logWhyBurn',
  revocation: 'logWhyRevocation',
}

export const outcomeWords: Readonly<Record<Outcome, PlainMessage>> = {
  ok: 'logOutcomeOk',
  refused: 'logOutcomeRefused',
  none: 'logOutcomeNone',
}

/** What came of a signature: `200`, `403 MissingRole`, `No answer: timed-out`, `No answer recorded`. */
export function answerWords({ answer, why }: Pick<LogEntry, 'answer' | 'why'>): string {
  // A ticket is handed to a person; if it is ever sent, then from elsewhere.
  if (answer === null) return say(why === 'ticket' ? 'logAnswerNotSent' : 'logAnswerUnrecorded')
  if (answer.status === null) {
    return answer.reason === null ? say('logAnswerNone') : say('logAnswerNoneWhy', { reason: answer.reason })
  }
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
  const line = String(afterN)
  if (kind === 'altered') return afterN === 0 ? say('logAlteredFirst') : say('logAlteredAfter', { line })
  const count = broken.untilN - afterN
  return afterN === 0 ? sayCounted('logMissingFirst', count) : sayCounted('logMissingAfter', count, { line })
}

/** What Twinkey itself dropped. */
export function droppedWords({ lines, until }: NonNullable<LogView['dropped']>): string {
  return sayCounted('logDropped', lines, { day: readDay(until) })
}

/** How much of the log is shown: `12 of 40 signatures`, `250 of 900 signatures, the newest 100 shown`. */
export function countWords(fitting: number, all: number, shown: number): string {
  return shown < fitting ? say('logCountNewest', { fitting, all, shown }) : sayCounted('logCount', all, { fitting })
}

/** The keys that the log speaks of, each once, by the name that it had last. */
export function keyChoices(entries: readonly LogEntry[]): { value: string; label: string }[] {
  const newestFirst = new Map<string, string>()
  for (const entry of entries) {
    const { keyRef, keyName, maskedKey } = entry
    const label = keyRef === null ? say('logUnstoredKey', { key: keyName }) : `${keyName} · ${maskedKey}`
    if (!newestFirst.has(keyOf(entry))) newestFirst.set(keyOf(entry), label)
  }
  return [...newestFirst].map(([value, label]) => ({ value, label }))
}

/** A moment to the second: `3 Nov 2026, 14:05:12`, in the order of one's language. */
export function readMoment(at: number): string {
  moments ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' })
  return moments.format(at)
}
// Making one takes far longer than using it, and a page of the log has a hundred moments.
let moments: Intl.DateTimeFormat | undefined
