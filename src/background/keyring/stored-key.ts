import { isProvenDead, type KeyLife, keyLifeSchema, newLife } from '../../core/keys/key-life.ts'
import { type KeyProfile, type KeyRef, keyProfileSchema } from '../../core/keys/key-profile.ts'
import { isHeld, type TicketOut, ticketOutSchema, unknownTicketOut } from '../../core/tickets/ticket-out.ts'
import type { OpenVault } from '../session.ts'
import { type Box, openJson } from '../vault/box.ts'
import { VaultError } from '../vault/vault-error.ts'
import { type KeyFigures, keyFiguresSchema, noFigures } from './key-figures.ts'
import { figuresPlace, lifePlace, profilePlace, ticketOutPlace } from './places.ts'
import { parseSealed } from './sealed-record.ts'

/** A key as the worker knows it: no secret in it. */
export interface StoredKey {
  readonly ref: KeyRef
  readonly profile: KeyProfile
  readonly life: KeyLife
  readonly figures: KeyFigures
  /** The signed ticket that is out, as far as anybody said; null where there is none. */
  readonly ticketOut: TicketOut | null
}

/** The boxes of a key, but for its secret's; null where there is none. */
export interface KeyBoxes {
  readonly profile: string
  readonly life: string | null
  readonly figures: string | null
  readonly ticketOut: string | null
}

/**
 * Whether Gemini is asked with the key by itself. Not where any call restarts a heartbeat, or would end a ticket that is
 * out, nor where it is proven dead.
 */
export function isAskedByItself({ profile, life, ticketOut }: Omit<StoredKey, 'ref' | 'figures'>): boolean {
  return !profile.requiresHeartbeat && !isProvenDead(life) && !hasHeldTicket({ ticketOut })
}

/** Whether a ticket of the key is out, which any other signature of it would end. */
export function hasHeldTicket({ ticketOut }: Pick<StoredKey, 'ticketOut'>): boolean {
  return ticketOut !== null && isHeld(ticketOut)
}

/** Opens what is stored of a key but its secret; null where its profile is damaged. */
export async function openStoredKey(vault: OpenVault, ref: KeyRef, boxes: KeyBoxes): Promise<StoredKey | null> {
  try {
    const sealed = await openJson(vault.vaultKey, profilePlace(vault.vaultId, ref), boxes.profile as Box)
    const profile = parseSealed(keyProfileSchema, sealed)
    const [life, figures, ticketOut] = await Promise.all([
      openLife(vault, ref, profile, boxes.life),
      openFigures(vault, ref, profile, boxes.figures),
      openTicketOut(vault, ref, profile, boxes.ticketOut),
    ])
    return { ref, profile, life, figures, ticketOut }
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/** A key without its story is a key still: where that is damaged it begins anew, with the last that is known. */
async function openLife(
  { vaultId, vaultKey }: OpenVault,
  ref: KeyRef,
  { environment, rolesCheckedAt }: KeyProfile,
  box: string | null,
): Promise<KeyLife> {
  if (box === null) return newLife(rolesCheckedAt)
  try {
    return parseSealed(keyLifeSchema, await openJson(vaultKey, lifePlace(vaultId, ref, environment), box as Box))
  } catch (error) {
    if (error instanceof VaultError) return newLife(rolesCheckedAt)
    throw error
  }
}

/** Damaged, it is a ticket of which nothing is known, and the key stays held: its owner says what became of it. */
async function openTicketOut(
  { vaultId, vaultKey }: OpenVault,
  ref: KeyRef,
  { environment }: KeyProfile,
  box: string | null,
): Promise<TicketOut | null> {
  if (box === null) return null
  try {
    const sealed = await openJson(vaultKey, ticketOutPlace(vaultId, ref, environment), box as Box)
    return parseSealed(ticketOutSchema, sealed)
  } catch (error) {
    if (error instanceof VaultError) return unknownTicketOut
    throw error
  }
}

/** Figures can be had again from Gemini: where they are damaged the key says so and starts without them. */
async function openFigures(
  { vaultId, vaultKey }: OpenVault,
  ref: KeyRef,
  profile: KeyProfile,
  box: string | null,
): Promise<KeyFigures> {
  const lost = { ...noFigures, fault: { code: 'record-damaged' } } as const
  if (box === null) return lost
  try {
    const sealed = await openJson(vaultKey, figuresPlace(vaultId, ref, profile.environment), box as Box)
    return parseSealed(keyFiguresSchema, sealed)
  } catch (error) {
    if (error instanceof VaultError) return lost
    throw error
  }
}
