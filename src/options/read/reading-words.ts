import type { TicketReading } from '../../protocol/ticket-view.ts'
import { visible } from '../../ui/tickets/terms/terms-fields.ts'

/** What is known of a pasted ticket, beside what it would do. */
export function readingFacts(reading: TicketReading, moment: (at: number) => string): [term: string, words: string][] {
  return [
    ['Goes to', destination(reading)],
    ['Signed by', signer(reading)],
    ['Signature', signature(reading)],
    ['By the log', signing(reading, moment)],
  ]
}

/** Where a ticket would be sent to somebody who is not Gemini; null elsewhere. */
export function strangerWords({ environment, host }: Pick<TicketReading, 'environment' | 'host'>): string | null {
  if (environment !== null || host === null) return null
  return `It goes to ${visible(host)}, which is not Gemini. Whoever runs that would have the signed request, and could send it to Gemini themselves. Don’t send it.`
}

function destination({ environment, host }: TicketReading): string {
  if (environment === 'production') return 'Gemini, production'
  if (environment === 'sandbox') return 'Gemini’s sandbox, play money'
  return host === null ? 'The text does not say' : visible(host)
}

function signer({ signedBy, maskedKey }: TicketReading): string {
  if (signedBy === null) return `None of the keys stored here: ${visible(maskedKey)}`
  const { name, environment } = signedBy
  return `“${name}” (${maskedKey}), a ${environment} key${environment === 'sandbox' ? ': play money' : ''}`
}

function signature({ isGenuine }: TicketReading): string {
  if (isGenuine === null) return 'Can’t be checked without the key'
  return isGenuine ? 'Fits' : 'Does not fit: the text was changed, cut short, or signed with something else'
}

function signing({ signedAt }: TicketReading, moment: (at: number) => string): string {
  return signedAt === null ? 'Twinkey did not sign it, as far as the log goes back' : `Signed here ${moment(signedAt)}`
}
