import * as v from 'valibot'
import type { Nonce, NonceLine } from '../../core/gemini/nonce.ts'

const nonce = v.pipe(
  v.string(),
  v.regex(/^\d{1,40}(\.\d{3})?$/),
  v.transform((digits) => digits as Nonce),
)
const time = v.number()

/** How a key's nonce line is kept. Lines of older versions have only what is not optional. */
export const nonceLineSchema = v.object({
  rule: v.picklist(['unknown', 'time-based', 'rising']),
  last: v.nullable(nonce),
  clockOffsetMs: v.number(),
  reserved: v.optional(v.array(nonce)),
  ruleFrom: v.optional(v.picklist(['owner', 'gemini'])),
  learnedAt: v.optional(time),
  lastAt: v.optional(time),
  clock: v.optional(v.object({ offsetMs: v.number(), uncertaintyMs: v.number(), measuredAt: time })),
  foreignUse: v.optional(v.object({ at: time, above: v.nullable(nonce) })),
  wholeSeconds: v.optional(v.boolean()),
  unit: v.optional(v.picklist(['us', 'ns'])),
})
nonceLineSchema satisfies v.GenericSchema<unknown, NonceLine>
