import { isDayPast } from '../../core/keys/calendar.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { readDay } from '../expiry-words.ts'

/** One thing that is known of a key, beside its name and its chips. */
export interface KeyFact {
  readonly term: string
  readonly words: string
}

const trustedIpsWords: Readonly<Record<KeyCard['trustedIps'], string | null>> = {
  yes: 'Only from addresses that you listed at Gemini',
  no: 'Unrestricted: it works from anywhere',
  unknown: null,
}

/** What an owner said of a key, as far as they said it. What nobody knows is left out, but for what one had better know. */
export function factsOf(card: KeyCard, now: number): KeyFact[] {
  const { applications, createdAt, expiry, expiresAt, revokeBy, trustedIps, note } = card
  const ips = trustedIpsWords[trustedIps]
  const facts: (KeyFact | null)[] = [
    { term: 'Used by', words: applications.length === 0 ? 'Not said' : applications.join(', ') },
    { term: 'Created', words: createdAt === null ? 'Not known' : readDay(createdAt) },
    expiresAt === null
      ? null
      : { term: isDayPast(expiresAt, now) ? 'Was to end' : 'Ends', words: endWords(expiry, expiresAt) },
    revokeBy === null ? null : { term: 'Revoke by', words: readDay(revokeBy) },
    ips === null ? null : { term: 'Trusted IPs', words: ips },
    note === '' ? null : { term: 'Note', words: note },
  ]
  return facts.filter((fact) => fact !== null)
}

function endWords(expiry: KeyCard['expiry'], at: number): string {
  if (expiry.kind === 'renews')
    return `${readDay(at)}, ${days(expiry.days)} after its last use. Uses elsewhere also count; Twinkey sees only its own.`
  return expiry.kind === 'after' ? `${readDay(at)}, ${days(expiry.days)} after its creation` : readDay(at)
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
