import { daysUntil } from '../../core/keys/calendar.ts'
import { grades, type Health, healthOf } from '../../core/keys/health.ts'
import { inOrderOfHarm } from '../../core/keys/revocation-list.ts'
import { readAge } from '../../core/money/reading.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import type { Tone } from '../../ui/Chip.tsx'
import { expiryWords } from '../../ui/expiry-words.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say, sayCounted } from '../../words/say.ts'

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
export const gradeMessages: Readonly<Record<Health['grade'], PlainMessage>> = {
  A: 'healthGradeA',
  B: 'healthGradeB',
  C: 'healthGradeC',
  D: 'healthGradeD',
  F: 'healthGradeF',
  dead: 'healthGradeDead',
}

/** How all keys do, in a sentence or two. */
export function summaryOf(rows: readonly HealthRow[]): string {
  const wanting = rows.filter(({ health: { grade } }) => grade === 'C' || grade === 'D' || grade === 'F').length
  return wanting === 0
    ? sayCounted('healthAllWell', rows.length)
    : sayCounted('healthWanting', rows.length, { needing: sayCounted('healthNeeding', wanting) })
}

function ageOf({ createdAt, addedAt }: KeyCard, now: number): string {
  const days = Math.max(0, daysUntil(now, createdAt ?? addedAt))
  if (days === 0) return say(createdAt === null ? 'healthHereToday' : 'healthToday')
  return sayCounted(createdAt === null ? 'healthDaysHere' : 'healthDays', days)
}

function expiryOf(card: KeyCard, now: number): HealthRow['expiry'] {
  const { figure, tone } = expiryWords(card, now)
  const words = card.expiry.kind === 'unknown' || figure === '—' ? say('healthNoExpiry') : figure
  return { words: card.expiry.kind === 'renews' ? say('healthRenews', { expiry: words }) : words, tone }
}
