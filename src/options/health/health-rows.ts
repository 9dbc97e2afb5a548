import { daysUntil } from '../../core/keys/calendar.ts'
import { grades, type Health, healthOf } from '../../core/keys/health.ts'
import { inOrderOfHarm } from '../../core/keys/revocation-list.ts'
import { readAge } from '../../core/money/reading.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import type { Tone } from '../../ui/Chip.tsx'
import { expiryWords } from '../../ui/expiry-words.ts'

/** One key in the report, its cells in words. */
export interface HealthRow {
  readonly card: KeyCard
  readonly health: Health
  readonly age: string
  readonly expiry: { readonly words: string; readonly tone: 'plain' | 'warn' | 'bad' }
  readonly lastUse: string
}

/** All keys as a report, the worst first; of those that do alike, first those that could do most harm. */
export function healthRows(cards: readonly KeyCard[], reminders: readonly ReminderItem[], now: number): HealthRow[] {
  return inOrderOfHarm(cards)
    .map((card) => ({
      card,
      health: healthOf(
        card,
        reminders.map(({ reminder }) => reminder).filter(({ ref }) => ref === card.ref),
        now,
      ),
      age: ageOf(card, now),
      expiry: expiryOf(card, now),
      lastUse: readAge(card.lastUsedAt, now),
    }))
    .sort((a, b) => rankOf(b.health) - rankOf(a.health))
}

/** The worse the higher. A dead key is past harm: its secret alone is left to be erased. */
function rankOf({ grade }: Health): number {
  return grade === 'dead' ? -1 : grades.indexOf(grade)
}

export const gradeTones: Readonly<Record<Health['grade'], Tone>> = {
  A: 'ok',
  B: 'plain',
  C: 'warn',
  D: 'bad',
  F: 'bad',
  dead: 'plain',
}

/** How a grade is called where there is room for a word. */
export const gradeWords: Readonly<Record<Health['grade'], string>> = {
  A: 'A: well kept',
  B: 'B: well enough',
  C: 'C: see to it',
  D: 'D: see to it now',
  F: 'F: in danger',
  dead: 'Dead',
}

/** How all keys do, in a sentence. */
export function summaryOf(rows: readonly HealthRow[]): string {
  const count = (...wanted: Health['grade'][]) => rows.filter(({ health }) => wanted.includes(health.grade)).length
  const wanting = count('C', 'D', 'F')
  if (rows.length === 1) return wanting === 0 ? 'One key. It does not need you now.' : 'One key, and it needs you.'
  const keys = `${rows.length} keys`
  if (wanting === 0) return `${keys}, the worst first. None of them needs you now.`
  return `${keys}, the worst first. ${wanting === 1 ? 'One of them needs you' : `${wanting} of them need you`}.`
}

function ageOf({ createdAt, addedAt }: KeyCard, now: number): string {
  const days = Math.max(0, daysUntil(now, createdAt ?? addedAt))
  const words = days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`
  return createdAt === null ? `${words}${days === 0 ? ',' : ''} here` : words
}

function expiryOf(card: KeyCard, now: number): HealthRow['expiry'] {
  const { figure, tone } = expiryWords(card, now)
  const words = card.expiry.kind === 'unknown' || figure === '—' ? 'Not known' : figure
  return { words: card.expiry.kind === 'renews' ? `${words}, renews` : words, tone }
}
