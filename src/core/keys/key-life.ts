import * as v from 'valibot'
import { rolesSchema } from '../gemini/roles.ts'
import { keyRefSchema, timeSchema } from './key-profile.ts'
import { proofAnswerSchema } from './revocation-proof.ts'

/**
 * What has happened to a key since it is here: seen by Twinkey, not said by its owner. Sealed at rest; times are
 * milliseconds since 1970.
 */
export const keyLifeSchema = v.object({
  /** The last call that Gemini accepted from Twinkey. */
  lastUsedAt: timeSchema,
  /** The last signature that its owner asked for, not a refresh or a check of Twinkey's own; null where there was none. */
  ownersUseAt: v.nullable(timeSchema),
  /** Each endpoint that was signed for, and when last. */
  uses: v.array(v.object({ endpoint: v.string(), at: timeSchema })),
  /** Its roles as they were before Gemini last said others, and when it did; null where they never changed. */
  drift: v.nullable(v.object({ before: rolesSchema, at: timeSchema })),
  /** Why and since when Gemini refuses it; null once it accepts it again. A network's failure changes nothing. */
  refusal: v.nullable(v.object({ code: v.string(), at: timeSchema })),
  /** That its owner went to revoke it: when Gemini was first and last asked whether it is dead, and what it said last. */
  revocation: v.nullable(v.object({ askedAt: timeSchema, answeredAt: timeSchema, answer: proofAnswerSchema })),
  /** The key that takes its place. */
  replacedBy: v.nullable(keyRefSchema),
})
export type KeyLife = v.InferOutput<typeof keyLifeSchema>

/** A life that begins. @param at when Gemini accepted the key */
export function newLife(at: number): KeyLife {
  return { lastUsedAt: at, ownersUseAt: null, uses: [], drift: null, refusal: null, revocation: null, replacedBy: null }
}
