import * as v from 'valibot'

/**
 * That a ticket was signed and is somewhere out there: what it says, never the ticket itself. Sealed at rest; times are
 * milliseconds since 1970.
 */
export const ticketOutSchema = v.object({
  at: v.number(),
  endpoint: v.string(),
  /** What was signed besides the path and the nonce, as compact JSON (`termsText`). */
  terms: v.string(),
  nonce: v.pipe(v.string(), v.regex(/^\d{1,40}$/)),
  rule: v.picklist(['unknown', 'time-based', 'rising']),
  /** Until when Gemini takes it, by our clock; null where that is until a higher nonce is used. */
  validUntil: v.nullable(v.number()),
})
export type TicketOut = v.InferOutput<typeof ticketOutSchema>

/** A ticket of which no more is known than that there was one. */
export const unknownTicketOut: TicketOut = {
  at: 0,
  endpoint: '',
  terms: '{}',
  nonce: '0',
  rule: 'unknown',
  validUntil: null,
}

/**
 * Whether the key must sign nothing else while the ticket is out: any higher nonce would end it, where nonces rise or
 * may have to.
 */
export function isHeld({ rule }: Pick<TicketOut, 'rule'>): boolean {
  return rule !== 'time-based'
}

/** Whether there is anything left to tell of it. A held one stays until its owner says what became of it. */
export function isStillOut(ticket: TicketOut, now: number): boolean {
  return isHeld(ticket) || ticket.validUntil === null || now < ticket.validUntil
}
