import { apiOriginOf, type Environment, environments } from '../../core/gemini/environment.ts'
import { isProvenDead } from '../../core/keys/key-life.ts'
import { maskedKey, type PublicKey } from '../../core/keys/public-key.ts'
import { acceptanceOf, type KnownKey } from '../../core/tickets/acceptance.ts'
import { type PastedTicket, readPastedTicket } from '../../core/tickets/read/read-ticket.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { TicketReading } from '../../protocol/ticket-view.ts'
import type { House } from '../house.ts'
import { digestOf } from '../keyring/signing-log.ts'
import type { StoredKey } from '../keyring/stored-key.ts'

/**
 * Says what a pasted ticket would do, who signed it, and whether Gemini would take it now. It is sent nowhere.
 * @throws FaultError `not-a-ticket`
 */
export async function readTicket(house: House, text: string): Promise<TicketReading> {
  house.session.vault() // what keys there are is told to nobody while locked
  const pasted = readPastedTicket(text)
  if (pasted === null) throw new FaultError({ code: 'not-a-ticket' })
  const environment = environmentAt(pasted.host)
  const key = await signerOf(house, pasted, environment)
  const known = key === null ? null : await knownKey(house, key, pasted)
  return {
    environment,
    host: pasted.host,
    endpoint: pasted.endpoint,
    terms: pasted.terms,
    maskedKey: maskedKey(pasted.publicKey as PublicKey),
    signedBy: key === null ? null : { ref: key.ref, name: key.profile.name, environment: key.profile.environment },
    isGenuine: known === null ? null : known.isGenuine,
    signedAt: await signedAt(house, pasted),
    acceptance: acceptanceOf(pasted, known, house.clock.now()),
  }
}

function environmentAt(host: string | null): Environment | null {
  return environments.find((environment) => new URL(apiOriginOf(environment)).host === host) ?? null
}

/** The stored key with this public half; of two, in both environments, the one of the host that the ticket names. */
async function signerOf(
  house: House,
  { publicKey }: PastedTicket,
  environment: Environment | null,
): Promise<StoredKey | null> {
  const keys = (await house.keyRing.all()).filter(({ profile }) => profile.publicKey === publicKey)
  return keys.find(({ profile }) => profile.environment === environment) ?? keys[0] ?? null
}

async function knownKey(house: House, key: StoredKey, { payload, signature }: PastedTicket): Promise<KnownKey> {
  const signer = await house.signers.of(key, 'ticket')
  return {
    environment: key.profile.environment,
    // The signature is made here to be compared, and leaves this line as one word.
    isGenuine: (await signer.mac(payload)) === signature,
    isDead: isProvenDead(key.life),
    line: await signer.nonces.read(),
  }
}

async function signedAt(house: House, { payload }: PastedTicket): Promise<number | null> {
  const digest = digestOf(payload)
  return (await house.log.read()).entries.find(({ ticket }) => ticket?.digest === digest)?.at ?? null
}
