import { daysUntil } from '../../core/keys/calendar.ts'
import { type Expiry, expiresAt } from '../../core/keys/expiry.ts'
import { readDay } from '../../ui/expiry-words.ts'
import type { FilledProfile } from './filled-profile.ts'
import { type ProfileBefore, readProfile } from './read-profile.ts'

/**
 * What the filled form means for the end of the key, in a sentence; empty while it can't be read.
 * @param lastUsedAt when Twinkey last used it; now, where that is yet to come
 */
export function meaningOf(
  filled: FilledProfile,
  before: ProfileBefore | null,
  lastUsedAt: number,
  now: number,
): string {
  // Only what is said of the end counts here: a name may be missing still.
  const read = readProfile({ ...filled, name: 'x', applications: '', note: '', revokeByDay: '' }, before, now)
  if ('faults' in read) return ''
  const { expiry, createdAt } = read.profile
  return sentence(expiry, expiresAt(expiry, { createdAt, lastUsedAt }), now)
}

function sentence(expiry: Expiry, at: number | null, now: number): string {
  if (expiry.kind === 'never') return 'It never ends by itself.'
  if (at === null) return 'Twinkey can’t remind you of its end.'
  const days = daysUntil(at, now)
  const when =
    days < 0
      ? 'past'
      : days === 0
        ? 'today'
        : days === 1
          ? 'tomorrow'
          : `in ${new Intl.NumberFormat('en').format(days)} days`
  if (expiry.kind !== 'renews')
    return `${days < 0 ? 'Ended' : 'Ends'} on ${readDay(at)}${days < 0 ? '.' : `, ${when}.`}`
  const end = days < 0 ? `ended on ${readDay(at)}` : `ends on ${readDay(at)}, ${when}`
  return `Without another use it ${end}. Uses elsewhere also count; Twinkey sees only its own.`
}
