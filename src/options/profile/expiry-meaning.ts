import { daysUntil } from '../../core/keys/calendar.ts'
import { type Expiry, expiresAt } from '../../core/keys/expiry.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { say, sayCounted } from '../../words/say.ts'
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
  if (expiry.kind === 'never') return say('profileNeverEnds')
  if (at === null) return say('profileNoEnd')
  const days = daysUntil(at, now)
  const day = readDay(at)
  if (expiry.kind !== 'renews') {
    if (days < 0) return say('profileEnded', { day })
    return days === 0 ? say('profileEndsToday', { day }) : sayCounted('profileEndsInDays', days, { day })
  }
  const end =
    days < 0
      ? say('profileEndedUnused', { day })
      : days === 0
        ? say('profileEndsUnusedToday', { day })
        : sayCounted('profileEndsUnusedInDays', days, { day })
  return `${end} ${say('profileOtherUses')}`
}
