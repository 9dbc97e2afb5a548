import { apiOriginOf } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import { afterOwnersUse, isProvenDead } from '../../core/keys/key-life.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { complaintsOf } from '../../core/tickets/order-check.ts'
import { endpointOf, fieldsOf, maySend } from '../../core/tickets/ticket.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { CopyableTicket, TicketOrder } from '../../protocol/ticket-view.ts'
import { askRoles } from '../gemini/calls.ts'
import type { House } from '../house.ts'
import { readPreference } from '../keyring/preferences.ts'
import type { StoredKey } from '../keyring/stored-key.ts'
import { ensureAccount, fundsOf, marketOf } from './markets.ts'

/**
 * Signs a ticket, to copy. It is not sent, and not kept: what stays is that it is out, and a line of the log.
 * @throws FaultError `cannot-trade`, `no-such-account`, `no-such-market`, `order-refused`, `ticket-out`;
 *   GeminiError where the rules of the market could not be read
 */
export async function signTicket(house: House, asked: TicketOrder): Promise<CopyableTicket> {
  const { ref, account, ticket } = asked
  const key = await house.keyRing.get(ref)
  const { environment, roles } = key.profile
  // What a dead key signs is worth nothing.
  if (isProvenDead(key.life)) throw new FaultError({ code: 'unknown-key', environment })
  if (!maySend(ticket.kind, roles)) throw new FaultError({ code: 'cannot-trade' })
  ensureAccount(key, account)
  await ensureGoodOrder(house, key, asked)

  const endpoint = endpointOf[ticket.kind]
  const aheadMs = (await readPreference(house.store, house.session.vault(), 'post-date-seconds')) * 1000
  const signer = await house.signers.of(key, 'ticket')
  const signed = await house.lines.sign(signer, endpoint, fieldsOf(ticket, account), aheadMs)
  const now = house.clock.now()
  await house.keyRing.changeLife(ref, (life) => afterOwnersUse(life, endpoint, now))
  await house.publisher.publish()
  return { environment, url: apiOriginOf(environment) + endpoint, ...signed }
}

/** The page has checked the same, maybe with older rules; what is signed is checked here. */
async function ensureGoodOrder(house: House, key: StoredKey, { account, ticket }: TicketOrder): Promise<void> {
  if (ticket.kind !== 'order') return
  const market = await marketOf(house, key.profile.environment, ticket.order.symbol)
  const [complaint] = complaintsOf(ticket.order, market, fundsOf(key, account, market, house.clock.now()))
  if (complaint !== undefined) throw new FaultError({ code: 'order-refused', complaint })
}

/**
 * Ends the ticket that is out with one harmless call, whose nonce is higher. @throws GeminiError where Gemini did not
 * take that call: then nothing is known to have ended.
 */
export async function burnTicket(house: House, ref: KeyRef): Promise<void> {
  const signer = await house.signers.of(await house.keyRing.get(ref), 'burn')
  try {
    await askRoles(house.lines, signer, 'over-ticket')
  } catch (error) {
    if (!isEndOfTicket(error)) throw error
  }
  await settleAfterCall(house, ref)
  await house.publisher.publish()
}

/**
 * Gemini has used up a higher nonce than ours, which is higher than the ticket's; or it does not know the key any more.
 * Either way the ticket is worth nothing.
 */
function isEndOfTicket(error: unknown): boolean {
  return error instanceof GeminiError && ['nonce-used-elsewhere', 'unknown-key'].includes(error.failure.code)
}

/**
 * Writes down what a call that Gemini took has made of the ticket that was out. Where nonces rise it is dead. Where they
 * may go by the clock it may not be: then it is shown until its time is over.
 */
export async function settleAfterCall(house: House, ref: KeyRef): Promise<void> {
  const key = await house.keyRing.get(ref)
  const { ticketOut } = key
  if (ticketOut === null) return
  const { rule } = await (await house.signers.of(key, 'burn')).nonces.read()
  const isDead = rule === 'rising' || ticketOut.validUntil === null || ticketOut.validUntil <= house.clock.now()
  await house.keyRing.settleTicket(ref, isDead ? null : { ...ticketOut, rule: 'time-based' })
}

/** The owner has sent the ticket that was out, or will not: its key may sign again. @throws FaultError `no-such-key` */
export async function letGoOfTicket(house: House, ref: KeyRef): Promise<void> {
  await house.keyRing.get(ref)
  await house.keyRing.settleTicket(ref, null)
  await house.publisher.publish()
}
