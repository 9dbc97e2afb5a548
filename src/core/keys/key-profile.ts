import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import { rolesSchema } from '../gemini/roles.ts'
import { lastMoment } from './calendar.ts'
import type { PublicKey } from './public-key.ts'

/** Milliseconds since 1970, as a moment that a date can name. */
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastMoment))

const lifeDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))

export const expirySchema = v.variant('kind', [
  v.object({ kind: v.literal('on'), at: timeSchema }),
  v.object({ kind: v.literal('after'), days: lifeDays }),
  v.object({ kind: v.literal('renews'), days: lifeDays }),
  v.object({ kind: v.literal('never') }),
  v.object({ kind: v.literal('unknown') }),
])

export const longestName = 60

/** A key's name: some visible text, without spaces around it. */
export const keyNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestName))

/** An application that uses the key, in its owner's words. */
export const applicationSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestName))
export const mostApplications = 20
export const longestNote = 1000

export const trustedIpsAnswers = ['yes', 'no', 'unknown'] as const

/** What the owner says of a key, and may say otherwise at any time. Times are milliseconds since 1970. */
export const ownersWords = {
  name: keyNameSchema,
  /** When it was made at Gemini; null where nobody knows. */
  createdAt: v.optional(v.nullable(timeSchema), null),
  expiry: expirySchema,
  requiresHeartbeat: v.boolean(),
  trustedIps: v.picklist(trustedIpsAnswers),
  applications: v.optional(v.pipe(v.array(applicationSchema), v.maxLength(mostApplications)), []),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote)), ''),
  /** By when the owner wants it revoked; null: no day. */
  revokeBy: v.optional(v.nullable(timeSchema), null),
}

const account = v.object({ shortName: v.string(), name: v.string(), created: v.nullable(v.string()) })

/** All that Twinkey knows of a key but its secret. Sealed at rest; times are milliseconds since 1970. */
export const keyProfileSchema = v.object({
  ...ownersWords,
  environment: v.picklist(environments),
  publicKey: v.pipe(
    v.string(),
    v.transform((text) => text as PublicKey),
  ),
  addedAt: timeSchema,
  /** When any of this but Gemini’s own words last changed; 0 in what was stored before anybody asked. */
  changedAt: v.optional(timeSchema, 0),
  /** When its owner said that somebody else may have its secret; null where nobody has said so. */
  compromisedAt: v.optional(v.nullable(timeSchema), null),
  /** What Gemini said of the key, and when it said so. */
  roles: rolesSchema,
  rolesCheckedAt: timeSchema,
  /** The accounts it reaches: its own, or those of the group; empty where Gemini would not say. */
  accounts: v.array(account),
})
export type KeyProfile = v.InferOutput<typeof keyProfileSchema>

/** What an owner changes of a key; what is absent stays. */
export type ProfileChange = Partial<Pick<KeyProfile, keyof typeof ownersWords>>

/** Names a key inside Twinkey; says nothing about it. 32 hex digits. */
export const keyRefSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/),
  v.transform((text) => text as KeyRef),
)
export type KeyRef = string & { readonly __brand: 'KeyRef' }
