import { apiOriginOf } from '../../core/gemini/environment.ts'
import { afterOwnersUse } from '../../core/keys/key-life.ts'
import type { KeyProfile, KeyRef } from '../../core/keys/key-profile.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import { curlOf } from '../../core/tickets/curl.ts'
import type { BrakeTicket } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { SignedTicket } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'

const endpoint = '/v1/order/cancel/all'
/** Gemini takes a time-based nonce for as long as it is within this of its clock (sheet, section 3). */
const windowMs = 30_000

/**
 * Signs the brake: an order to cancel every open order of an account, to copy. It is not sent, and not kept.
 * @param account the name of the account, for a master key that reaches several; null: the first
 * @throws FaultError `cannot-trade` without the role of a trader, or an account to brake
 */
export async function signBrake(house: House, ref: KeyRef, account: string | null): Promise<BrakeTicket> {
  const key = await house.keyRing.get(ref)
  if (!key.profile.roles.isTrader) throw new FaultError({ code: 'cannot-trade' })
  const signer = await house.signers.of(key, 'ticket')
  const ticket = await house.lines.sign(signer, endpoint, fieldsFor(key.profile, account))
  const now = house.clock.now()
  await house.keyRing.changeLife(ref, (life) => afterOwnersUse(life, endpoint, now))
  await house.publisher.publish()
  return { curl: curlOf(apiOriginOf(key.profile.environment) + endpoint, ticket.headers), validUntil: endOf(ticket) }
}

/** A master key must name an account, an account key must not (sheet, section 4). */
function fieldsFor({ publicKey, accounts }: KeyProfile, name: string | null): { account?: string } {
  if (scopeOf(publicKey) !== 'master') return {}
  const account = name === null ? accounts[0] : accounts.find((one) => one.name === name)
  if (account === undefined) throw new FaultError({ code: 'cannot-trade' })
  return { account: account.shortName }
}

/** Until when Gemini takes it; null where that is until the key's next call. An unknown key may be time-based: the sooner holds. */
function endOf({ nonce, rule, clockOffsetMs }: SignedTicket): number | null {
  return rule === 'rising' ? null : Number(nonce) * 1000 + windowMs - clockOffsetMs
}
