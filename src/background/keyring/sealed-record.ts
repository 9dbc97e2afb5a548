import * as v from 'valibot'
import type { OpenVault } from '../session.ts'
import { type Box, openJson } from '../vault/box.ts'
import type { Place } from '../vault/place.ts'
import { VaultError } from '../vault/vault-error.ts'

/**
 * Parses what came out of a box. It was right when it was sealed: another shape means that something else sealed it.
 * @throws VaultError `record-damaged`
 */
export function parseSealed<T>(schema: v.GenericSchema<unknown, T>, sealed: unknown): T {
  const parsed = v.safeParse(schema, sealed)
  if (!parsed.success) throw new VaultError('record-damaged')
  return parsed.output
}

/** Opens and parses a box; null for one that does not open, of which the reader knows what that means. */
export async function openOrNull<T>(
  { vaultKey }: OpenVault,
  place: Place,
  box: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  try {
    return parseSealed(schema, await openJson(vaultKey, place, box as Box))
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}
