import { daysUntil } from '../../core/keys/calendar.ts'
import { defaultLifeDays, type Expiry } from '../../core/keys/expiry.ts'
import { type KeyProfile, longestName, longestNote, type ProfileChange } from '../../core/keys/key-profile.ts'
import { say } from '../../words/say.ts'
import { readApplications } from './application-lines.ts'
import { dayField, dayIn, noonOf } from './day-field.ts'
import type { FilledProfile } from './filled-profile.ts'

/** What an owner said of a key, all of it. */
export type SaidProfile = Required<ProfileChange>

/** What is wrong, by the field at which it is said. */
export type ProfileFaults = {
  readonly [F in
    | 'name'
    | 'applications'
    | 'createdDay'
    | 'expiryDay'
    | 'lifeDays'
    | 'renewDays'
    | 'note'
    | 'revokeByDay']?: string
}

/** What held before; a day that was left as it was keeps its hour, and may be past. */
export type ProfileBefore = Pick<KeyProfile, 'createdAt' | 'expiry' | 'revokeBy'>

/** A part of the form: what it says, or what is wrong and at which field. */
type Reading<T> = { readonly value: T } | { readonly faults: ProfileFaults }

const longestLife = 3650

/**
 * Reads what an owner says of a key, or what is wrong with it and what to do.
 * @param before null for a key that is new here
 */
export function readProfile(
  filled: FilledProfile,
  before: ProfileBefore | null,
  now: number,
): { readonly profile: SaidProfile } | { readonly faults: ProfileFaults } {
  const name = nameIn(filled)
  const createdAt = createdIn(filled, before, now)
  const expiry = expiryIn(filled, before, 'value' in createdAt ? createdAt.value : undefined, now)
  const applications = applicationsIn(filled)
  const note = noteIn(filled)
  const revokeBy = revokeByIn(filled, before, now)
  if (
    'value' in name &&
    'value' in createdAt &&
    'value' in expiry &&
    'value' in applications &&
    'value' in note &&
    'value' in revokeBy
  ) {
    const { requiresHeartbeat, trustedIps } = filled
    return {
      profile: {
        name: name.value,
        createdAt: createdAt.value,
        expiry: expiry.value,
        requiresHeartbeat,
        trustedIps,
        applications: applications.value,
        note: note.value,
        revokeBy: revokeBy.value,
      },
    }
  }
  const parts = [name, applications, createdAt, expiry, note, revokeBy]
  return { faults: Object.assign({}, ...parts.map((part) => ('faults' in part ? part.faults : {}))) }
}

function nameIn({ name }: FilledProfile): Reading<string> {
  const value = name.trim()
  if (value === '') return { faults: { name: say('profileNameMissing') } }
  if (value.length > longestName) return { faults: { name: tooLong(value, longestName) } }
  return { value }
}

function applicationsIn({ applications }: FilledProfile): Reading<string[]> {
  const read = readApplications(applications)
  return 'fault' in read ? { faults: { applications: read.fault } } : { value: [...read.applications] }
}

function noteIn({ note }: FilledProfile): Reading<string> {
  const value = note.trim()
  if (value.length > longestNote) return { faults: { note: tooLong(value, longestNote) } }
  return { value }
}

function tooLong(text: string, most: number): string {
  return say('profileTooLong', { count: String(text.length), most: String(most) })
}

/** When a key was made, as far as the form says it. @returns null where nobody knows */
function createdIn(
  { created, createdDay }: FilledProfile,
  before: ProfileBefore | null,
  now: number,
): Reading<number | null> {
  if (created === 'unknown') return { value: null }
  if (created === 'today') return { value: now }
  if (before?.createdAt != null && dayField(before.createdAt) === createdDay) return { value: before.createdAt }
  const day = dayIn(createdDay)
  if (day === null) return { faults: { createdDay: say('profileCreatedMissing') } }
  if (day > now) return { faults: { createdDay: say('profileCreatedInFuture') } }
  return { value: Math.min(noonOf(day), now) }
}

/** @param createdAt undefined where that can't be read either */
function expiryIn(
  { expiry, expiryDay, lifeDays, renewDays }: FilledProfile,
  before: ProfileBefore | null,
  createdAt: number | null | undefined,
  now: number,
): Reading<Expiry> {
  if (expiry === 'never' || expiry === 'unknown') return { value: { kind: expiry } }
  if (expiry === 'on') return endIn(expiryDay, before, createdAt ?? null, now)
  if (expiry !== 'renews' && createdAt === null) {
    return { faults: { createdDay: say('profileCreatedNeeded') } }
  }
  if (expiry === 'after-90') return { value: { kind: 'after', days: defaultLifeDays } }
  const [field, typed] = expiry === 'renews' ? (['renewDays', renewDays] as const) : (['lifeDays', lifeDays] as const)
  const days = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  if (days < 1 || days > longestLife)
    return { faults: { [field]: say('profileDaysUnreadable', { most: String(longestLife) }) } }
  return { value: { kind: expiry, days } }
}

function endIn(
  expiryDay: string,
  before: ProfileBefore | null,
  createdAt: number | null,
  now: number,
): Reading<Expiry> {
  const old = before?.expiry
  if (old?.kind === 'on' && dayField(old.at) === expiryDay) return { value: old }
  const at = dayIn(expiryDay)
  const isTooEarly = at !== null && (before === null ? daysUntil(at, now) < 1 : createdAt !== null && at <= createdAt)
  if (at !== null && !isTooEarly) return { value: { kind: 'on', at } }
  return {
    faults: {
      expiryDay: say(
        before === null ? 'profileEndMissingOfNew' : isTooEarly ? 'profileEndTooEarly' : 'profileEndMissing',
      ),
    },
  }
}

function revokeByIn({ revokeByDay }: FilledProfile, before: ProfileBefore | null, now: number): Reading<number | null> {
  if (revokeByDay === '') return { value: null }
  if (before?.revokeBy != null && dayField(before.revokeBy) === revokeByDay) return { value: before.revokeBy }
  const day = dayIn(revokeByDay)
  if (day === null) return { faults: { revokeByDay: say('profileRevokeByUnreadable') } }
  if (daysUntil(day, now) < 0) return { faults: { revokeByDay: say('profileRevokeByPast') } }
  return { value: day }
}
