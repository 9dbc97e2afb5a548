import type { Environment } from '../../core/gemini/environment.ts'
import type { Bytes } from './aes-gcm.ts'
import { formatVersion } from './parameters.ts'

/**
 * Where a sealed thing belongs. It is authenticated with the thing, so that a record moved to another key, vault, field
 * or environment does not open. A profile names its environment itself, inside the seal: its place says `told-inside`.
 */
export interface Place {
  readonly vaultId: string
  readonly store: string
  readonly recordId: string
  readonly field: string
  readonly environment: Environment | 'told-inside'
}

/** The associated data of a place: JSON of an array, which two different places can't share. */
export function associatedDataOf(place: Place): Bytes {
  const { vaultId, store, recordId, field, environment } = place
  return new TextEncoder().encode(
    JSON.stringify(['twinkey', formatVersion, vaultId, store, recordId, field, environment]),
  )
}
