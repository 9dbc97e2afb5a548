import type { SeriesPoint, Subject } from '../../core/history/series.ts'
import { assetName } from '../../core/money/asset-names.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { readAmount, readValue } from '../../core/money/reading.ts'
import type { HistoryView } from '../../protocol/history-view.ts'
import type { Option } from '../../ui/Combobox.tsx'
import { locale } from '../../words/locale.ts'
import { listedBriefly, say } from '../../words/say.ts'

/** When a point is of: day and minute, where its reader is. */
export function whenWords(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A point in one breath, for a screen reader. */
export function pointWords(point: SeriesPoint, code: string | null, currency: DisplayCurrency): string {
  const { at, value, amount, isPartial, isAfterGap } = point
  const holding = amount === null || code === null ? '' : ` (${readAmount(amount)} ${code})`
  const more = [isAfterGap && say('historyAfterGap'), isPartial && say('historyPartial')].filter(
    (words) => words !== false,
  )
  return [`${whenWords(at)}: ${readValue(value, currency)}${holding}`, ...more].join('; ')
}

/** What a line can be drawn of: everything, an account, an asset. */
export function subjectOptions({ accounts, assets }: Pick<HistoryView, 'accounts' | 'assets'>): Option[] {
  return [
    { value: 'total', words: say('historyTotal'), hint: say('historyAllAccounts') },
    ...accounts.map(({ id, label }) => ({ value: `account ${id}`, words: label, hint: say('historyAccount') })),
    ...assets.map((code) => ({ value: `asset ${code}`, words: assetName(code), hint: code })),
  ]
}

/** The options that what is typed is a part of, in any case. */
export function fittingOptions(options: readonly Option[], typed: string): Option[] {
  const text = typed.trim().toLowerCase()
  return options.filter(({ words, hint }) => `${words} ${hint}`.toLowerCase().includes(text))
}

/** As an option names it. */
export function subjectNamed(value: string): Subject {
  if (value.startsWith('account ')) return { kind: 'account', id: value.slice('account '.length) }
  if (value.startsWith('asset ')) return { kind: 'asset', code: value.slice('asset '.length) }
  return { kind: 'total' }
}

export function nameOf(subject: Subject): string {
  if (subject.kind === 'account') return `account ${subject.id}`
  return subject.kind === 'asset' ? `asset ${subject.code}` : 'total'
}

/** What a line is of, in words. Sandbox is always named: it is play money. */
export function lineName({ question, ...choices }: Pick<HistoryView, 'question' | 'accounts' | 'assets'>): string {
  const chosen = subjectOptions(choices).find(({ value }) => value === nameOf(question.subject))
  // Chosen before, and not in this time.
  const words =
    chosen?.words ?? (question.subject.kind === 'asset' ? assetName(question.subject.code) : say('historyThisAccount'))
  return question.environment === 'sandbox' ? say('historyInSandbox', { name: words }) : words
}

/** What of the history can't be read, and what that means. */
export function lossWords({ lost, hasUntoldLoss }: Pick<HistoryView, 'lost' | 'hasUntoldLoss'>): string[] {
  // Stored by days of universal time, and named as such.
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' })
  const times = lost.map(({ from, until }) => format.formatRange(from, until - 1))
  const words = times.length === 0 ? [] : [say('historyLost', { days: listedBriefly(times) })]
  if (!hasUntoldLoss) return words
  return [...words, say('historyLostUntold')]
}
