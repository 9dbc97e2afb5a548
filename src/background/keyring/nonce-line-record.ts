import * as v from 'valibot'
import type { Nonce, NonceLine } from '../../core/gemini/nonce.ts'

const nonce = v.pipe(
  v.string(),
  v.regex(/^\d{1,40}$/),
  v.transform((digits) => digits as Nonce),
)

/** How a key's nonce line is kept. */
export const nonceLineSchema = v.object({
  rule: v.picklist(['unknown', 'time-based', 'rising']),
  last: v.nullable(nonce),
  clockOffsetMs: v.number(),
  reserved: v.optional(v.array(nonce)),
})
nonceLineSchema satisfies v.GenericSchema<unknown, NonceLine>
