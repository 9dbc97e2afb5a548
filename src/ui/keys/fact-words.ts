import { isDayPast } from '../../core/keys/calendar.ts'
import type { KeyCard } from '../../protocol/view.ts'
import type { PlainMessage } from '../../words/message.ts'
import { listedBriefly, say, sayCounted } from '../../words/say.ts'
import { readDay } from '../expiry-words.ts'

/** One thing that is known of a key, beside its name and its chips. */
export interface KeyFact {
  readonly term: string
  readonly words: string
}

const trustedIpsWords: Readonly<Record<KeyCard['trustedIps'], PlainMessage | null>> = {
  yes: 'keyFactTrustedIpsOnly',
  no: 'keyFactTrustedIpsNone',
  unknown: null,
}

/** What an owner said of a key, as far as they said it. What nobody knows is left out, but for what one had better know. */
export function factsOf(card: KeyCard, now: number): KeyFact[] {
  const { applications, createdAt, expiry, expiresAt, revokeBy, trustedIps, note } = card
  const ips = trustedIpsWords[trustedIps]
  const facts: (KeyFact | null)[] = [
    {
      term: say('keyFactUsedBy'),
      words: applications.length === 0 ? say('keyFactUsedByNotSaid') : listedBriefly(applications),
    },
    { term: say('keyFactCreated'), words: createdAt === null ? say('keyFactCreatedNotKnown') : readDay(createdAt) },
    expiresAt === null
      ? null
      : {
          term: say(isDayPast(expiresAt, now) ? 'keyFactWasToEnd' : 'keyFactEnds'),
          words: endWords(expiry, readDay(expiresAt)),
        },
    revokeBy === null ? null : { term: say('keyFactRevokeBy'), words: readDay(revokeBy) },
    ips === null ? null : { term: say('keyFactTrustedIps'), words: say(ips) },
    note === '' ? null : { term: say('keyFactNote'), words: note },
  ]
  return facts.filter((fact) => fact !== null)
}

function endWords(expiry: KeyCard['expiry'], day: string): string {
  if (expiry.kind === 'renews') return sayCounted('keyFactEndsAfterUse', expiry.days, { day })
  return expiry.kind === 'after' ? sayCounted('keyFactEndsAfterCreation', expiry.days, { day }) : day
}
