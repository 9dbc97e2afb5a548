import * as v from 'valibot'
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
