import { roleNames } from '../gemini/roles.ts'
import { dayMs, daysAfter, daysBefore, lastMoment } from './calendar.ts'
import { expiresAt } from './expiry.ts'
import { isProvenDead, type KeyLife } from './key-life.ts'
import type { KeyProfile, KeyRef } from './key-profile.ts'
import { type Reminder, type ReminderSubject, reminderKinds } from './reminder.ts'
import type { ReminderPolicy } from './reminder-policy.ts'
import { widerThanUse } from './wider-than-use.ts'

/** All that reminders are found from. */
export interface KnownKey {
  readonly ref: KeyRef
  readonly profile: KeyProfile
  readonly life: KeyLife
}

/** Days after which a key that requires a heartbeat is to be looked at: refreshes leave it alone. */
const heartbeatDays = 30

/** What a reminder is of, and when it is told, before it has its cause. */
interface Finding {
  readonly subject: ReminderSubject
  /** What makes this cause another than the last one of its kind. */
  readonly facts: readonly unknown[]
  readonly dueAt: number
  readonly remindAts: readonly number[]
}

/**
 * All that there is to remind of for one key, now or later, in the order of `reminderKinds`. A key that is proven dead
 * has nothing more to be reminded of.
 * @param now milliseconds since 1970
 */
export function remindersOf(key: KnownKey, policy: ReminderPolicy, now: number): Reminder[] {
  if (isProvenDead(key.life)) return []
  const found = [...whatHappened(key), ...whatEnds(key, policy), ...whatLasts(key, policy), ...whatIsWide(key, now)]
  return found
    .filter(({ remindAts }) => remindAts.length > 0)
    .sort((a, b) => reminderKinds.indexOf(a.subject.kind) - reminderKinds.indexOf(b.subject.kind))
    .map(({ subject, facts, dueAt, remindAts }) => ({
      cause: JSON.stringify([subject.kind, key.ref, ...facts]),
      ref: key.ref,
      subject,
      dueAt,
      remindAts,
    }))
}

/** What is told once, when it has happened. */
function whatHappened({ profile, life }: KnownKey): Finding[] {
  const found: Finding[] = []
  const { compromisedAt, applications } = profile
  if (compromisedAt !== null) found.push(at(compromisedAt, { kind: 'compromised', at: compromisedAt }, [compromisedAt]))
  if (life.revocation?.answer.verdict === 'alive') {
    const { askedAt, answeredAt } = life.revocation
    // From the first asking on: asked again and again, it is told once.
    found.push(at(askedAt, { kind: 'still-alive', askedAt, answeredAt }, [askedAt]))
  }
  if (life.refusal !== null) {
    const { code, at: since } = life.refusal
    found.push(at(since, { kind: 'refused', code, at: since }, [code, since]))
  }
  if (life.drift !== null) {
    const before = roleNames(life.drift.before)
    const present = roleNames(profile.roles)
    const gained = present.filter((role) => !before.includes(role))
    const lost = before.filter((role) => !present.includes(role))
    const subject = { kind: 'permissions-changed', gained, lost, at: life.drift.at } as const
    if (gained.length + lost.length > 0) found.push(at(life.drift.at, subject, [before, present, life.drift.at]))
  }
  // Told from when the key came, not from when its profile changed: another note would tell of it anew.
  const shared = { kind: 'shared', applications: [...new Set(applications)] } as const
  if (shared.applications.length > 1) found.push(at(profile.addedAt, shared, [...shared.applications].sort()))
  return found
}

/** What comes on a day that is known, and is told some days before. */
function whatEnds({ profile, life }: KnownKey, { leadDays }: ReminderPolicy): Finding[] {
  const end = expiresAt(profile.expiry, { createdAt: profile.createdAt, lastUsedAt: life.lastUsedAt })
  const leadsTo = (day: number, leads = leadDays) => rising(leads.map((days) => daysBefore(day, days)))
  const found: Finding[] = []
  if (end !== null) {
    const { expiry } = profile
    // A lead as long as the time that each use gives would tell of it at each use.
    const leads = expiry.kind === 'renews' ? leadDays.filter((days) => days < expiry.days) : leadDays
    const subject = { kind: 'expires', at: end, isRenewedByUse: profile.expiry.kind === 'renews' } as const
    found.push({ subject, facts: [end], dueAt: end, remindAts: leadsTo(end, leads) })
  }
  const { revokeBy } = profile
  if (revokeBy !== null) {
    const subject = { kind: 'revoke-by', at: revokeBy } as const
    found.push({ subject, facts: [revokeBy], dueAt: revokeBy, remindAts: leadsTo(revokeBy) })
  }
  return found
}

/** What is told after it has been so for long. */
function whatLasts({ profile, life }: KnownKey, { mostAgeDays, mostUnusedDays }: ReminderPolicy): Finding[] {
  const { createdAt, addedAt, applications, requiresHeartbeat, rolesCheckedAt } = profile
  const found: Finding[] = []
  if (mostAgeDays !== null) {
    const since = createdAt ?? addedAt
    const subject = { kind: 'too-old', since, isCreation: createdAt !== null } as const
    found.push(at(daysAfter(since, mostAgeDays), subject, [since, createdAt !== null]))
  }
  if (mostUnusedDays !== null) {
    const since = Math.max(addedAt, life.ownersUseAt ?? addedAt)
    found.push(at(daysAfter(since, mostUnusedDays), { kind: 'unused', since, applications }, [since]))
  }
  if (requiresHeartbeat) {
    const subject = { kind: 'heartbeat', checkedAt: rolesCheckedAt } as const
    found.push(at(rolesCheckedAt + heartbeatDays * dayMs, subject, [rolesCheckedAt]))
  }
  return found
}

function whatIsWide({ profile, life }: KnownKey, now: number): Finding[] {
  const wide = widerThanUse(profile, life, now)
  if (wide === null) return []
  const { has, would, days, since } = wide
  return [at(wide.remindAt, { kind: 'wider-than-use', has, would, days }, [has, would, since])]
}

/** What is told at one moment. */
function at(moment: number, subject: ReminderSubject, facts: readonly unknown[]): Finding {
  return { subject, facts, dueAt: nameable(moment), remindAts: rising([moment]) }
}

function rising(moments: readonly number[]): number[] {
  return [...new Set(moments.map(nameable))].sort((a, b) => a - b)
}

/** A moment as `timeSchema` takes it, so that what is far off can be stored as well. */
function nameable(moment: number): number {
  return Math.min(Math.max(moment, 0), lastMoment)
}
