import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import { rolesSchema } from '../gemini/roles.ts'
import { keyNameSchema, timeSchema } from './key-profile.ts'

/** That a key is dead, and how that is known. It outlives the key. Times are milliseconds since 1970. */
export const receiptSchema = v.object({
  /** 32 hex digits. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  keyName: keyNameSchema,
  maskedKey: v.string(),
  environment: v.picklist(environments),
  /** What it could do when Gemini last said so. */
  roles: rolesSchema,
  /** When Gemini was first asked whether it is dead. */
  askedAt: timeSchema,
  /** When Gemini refused it, and with which words. */
  refusedAt: timeSchema,
  status: v.nullable(v.number()),
  reason: v.string(),
  /** Who took that for the proof: Twinkey by a reason that it knows, or the owner by one that was never seen. */
  judgedBy: v.picklist(['twinkey', 'owner']),
  /** When its secret was erased here; null while it is not. */
  erasedAt: v.nullable(timeSchema),
})
export type Receipt = v.InferOutput<typeof receiptSchema>
