import * as v from 'valibot'
import { kindOf } from '../gemini/refusal.ts'
import { type Roles, rolesSchema } from '../gemini/roles.ts'
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

/** Whether Gemini has said that it does not know the key any more, or its owner has taken its words for that. */
export function isProvenDead({ revocation }: Pick<KeyLife, 'revocation'>): boolean {
  return revocation?.answer.verdict === 'dead'
}

/** What came of a call that was signed with the key. */
export interface CallOutcome {
  readonly endpoint: string
  readonly at: number
  /** Null where no answer came. */
  readonly status: number | null
  /** Gemini's word for a refusal; null for an answer that was none. */
  readonly reason: string | null
}

/** Uses are known to within a minute: nearer than that is not worth a write for every call. */
const grainMs = 60_000

/** The life of a key after a call. Where there is no news the same object comes back. */
export function afterCall(life: KeyLife, call: CallOutcome): KeyLife {
  if (call.status === null) return life
  if (call.status === 200 && call.reason === null) return afterUse(life, call)
  const code = refusalOf(call.status, call.reason)
  if (code === null || life.refusal?.code === code) return life
  return { ...life, refusal: { code, at: call.at } }
}

/** The life of a key after a signature that its owner asked for: it is a use, whatever becomes of it. */
export function afterOwnersUse(life: KeyLife, endpoint: string, at: number): KeyLife {
  return { ...life, ownersUseAt: at, uses: withUse(life.uses, endpoint, at) }
}

function afterUse(life: KeyLife, { endpoint, at }: CallOutcome): KeyLife {
  const last = life.uses.find((use) => use.endpoint === endpoint)?.at
  const isNews = last === undefined || Math.abs(at - last) >= grainMs || Math.abs(at - life.lastUsedAt) >= grainMs
  if (!isNews && life.refusal === null) return life
  return { ...life, lastUsedAt: at, uses: withUse(life.uses, endpoint, at), refusal: null }
}

function withUse(uses: KeyLife['uses'], endpoint: string, at: number): KeyLife['uses'] {
  return [...uses.filter((use) => use.endpoint !== endpoint), { endpoint, at }]
}

/** Why Gemini refuses the key itself, and not only this call; null where it is about anything else. */
function refusalOf(status: number, reason: string | null): string | null {
  const kind = kindOf({ status, reason, message: '', retryAfterSeconds: null })
  if (kind === 'unknown-key' || kind === 'bad-signature' || kind === 'ip-not-trusted') return kind
  // Told to stay out in words that are not known: it is the key's matter, whatever it is.
  return kind === 'other' && (status === 401 || status === 403) ? 'refused' : null
}

/** The life of a key whose roles Gemini has just said: whether they are others than before. */
export function afterRoles(life: KeyLife, before: Roles, now: Roles, at: number): KeyLife {
  return isSameRoles(before, now) ? life : { ...life, drift: { before, at } }
}

export function isSameRoles(a: Roles, b: Roles): boolean {
  return (
    a.isAuditor === b.isAuditor &&
    a.isFundManager === b.isFundManager &&
    a.isTrader === b.isTrader &&
    a.isAccountAdmin === b.isAccountAdmin
  )
}
