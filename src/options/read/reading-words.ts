import type { TicketReading } from '../../protocol/ticket-view.ts'
import { visible } from '../../ui/tickets/terms/terms-fields.ts'
import { say } from '../../words/say.ts'

/** What is known of a pasted ticket, beside what it would do. */
export function readingFacts(reading: TicketReading, moment: (at: number) => string): [term: string, words: string][] {
  return [
    [say('readingGoesTo'), destination(reading)],
    [say('readingSignedBy'), signer(reading)],
    [say('readingSignature'), signature(reading)],
    [say('readingByLog'), signing(reading, moment)],
  ]
}

/** Where a ticket would be sent to somebody who is not Gemini; null elsewhere. */
export function strangerWords({ environment, host }: Pick<TicketReading, 'environment' | 'host'>): string | null {
  if (environment !== null || host === null) return null
  return say('readingStranger', { host: visible(host) })
}

function destination({ environment, host }: TicketReading): string {
  if (environment === 'production') return say('readingProduction')
  if (environment === 'sandbox') return say('readingSandbox')
  return host === null ? say('readingNoHost') : visible(host)
}

function signer({ signedBy, maskedKey }: TicketReading): string {
  if (signedBy === null) return say('readingNoSigner', { key: visible(maskedKey) })
  const { name, environment } = signedBy
  return say(environment === 'sandbox' ? 'readingSandboxSigner' : 'readingSigner', { name, key: maskedKey })
}

function signature({ isGenuine }: TicketReading): string {
  if (isGenuine === null) return say('readingSignatureUnchecked')
  return say(isGenuine ? 'readingSignatureFits' : 'readingSignatureBad')
}

function signing({ signedAt }: TicketReading, moment: (at: number) => string): string {
  return signedAt === null ? say('readingNotSignedHere') : say('readingSignedHere', { moment: moment(signedAt) })
}
