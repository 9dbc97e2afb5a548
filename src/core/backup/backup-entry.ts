import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import type { Nonce, NonceLine } from '../gemini/nonce.ts'
import { rolesSchema } from '../gemini/roles.ts'
import { type KeyProfile, keyProfileSchema, trustedIpsAnswers } from '../keys/key-profile.ts'
import { faultOfSecret } from '../keys/pasted-secret.ts'
import { readPublicKey } from '../keys/public-key.ts'
import { dateOf, writtenDate } from './written-date.ts'

/** A key as a backup carries it: all that Twinkey knows of it, its secret too. */
export interface BackedUpKey {
  readonly profile: KeyProfile
  readonly secret: string
  readonly nonceLine: BackedUpNonceLine
}

/** Without the clock's difference, which is learned anew: it is this computer's, and not the key's. */
export type BackedUpNonceLine = Pick<NonceLine, 'rule' | 'last'>

const account = v.object({ account: v.string(), name: v.string(), created: v.nullable(v.string()) })

const nonce = v.object({
  rule: v.picklist(['unknown', 'time-based', 'rising']),
  last: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^(0|[1-9]\d{0,39})(\.\d{3})?$/),
      v.transform((digits) => digits as Nonce),
    ),
  ),
})

const written = v.object({
  name: v.string(),
  environment: v.picklist(environments),
  apiKey: v.pipe(
    v.string(),
    v.check((text) => readPublicKey(text) === text),
  ),
  apiSecret: v.pipe(
    v.string(),
    v.check((text) => faultOfSecret(text) === null && text.trim() === text),
  ),
  addedAt: writtenDate,
  changedAt: writtenDate,
  createdAt: v.optional(v.nullable(writtenDate), null),
  expiry: v.variant('kind', [
    v.object({ kind: v.literal('on'), at: writtenDate }),
    v.object({ kind: v.picklist(['after', 'renews']), days: v.number() }),
    v.object({ kind: v.picklist(['never', 'unknown']) }),
  ]),
  requiresHeartbeat: v.boolean(),
  trustedIps: v.picklist(trustedIpsAnswers),
  applications: v.optional(v.array(v.string()), []),
  note: v.optional(v.string(), ''),
  revokeBy: v.optional(v.nullable(writtenDate), null),
  compromisedAt: v.optional(v.nullable(writtenDate), null),
  roles: rolesSchema,
  rolesCheckedAt: writtenDate,
  accounts: v.array(account),
  nonce,
})

/**
 * Reads one key of a backup; what stands in it beside the known fields is passed over. The rules of a profile stand in
 * one place: whatever a vault would not keep, a backup may not bring.
 * @throws ValiError, which may quote what it read
 */
export function readEntry(entry: unknown): BackedUpKey {
  const { apiKey, apiSecret, nonce, accounts, ...known } = v.parse(written, entry)
  const profile = v.parse(keyProfileSchema, {
    ...known,
    publicKey: apiKey,
    accounts: accounts.map(({ account, name, created }) => ({ shortName: account, name, created })),
  })
  return { profile, secret: apiSecret, nonceLine: nonce }
}

/** One key in the words of Gemini's own pages and API, for a person who reads the file without Twinkey. */
export function entryOf({ profile, secret, nonceLine }: BackedUpKey): object {
  const { expiry, roles } = profile
  return {
    name: profile.name,
    environment: profile.environment,
    apiKey: profile.publicKey,
    apiSecret: secret,
    addedAt: dateOf(profile.addedAt),
    changedAt: dateOf(profile.changedAt),
    createdAt: dateOrNull(profile.createdAt),
    expiry: expiry.kind === 'on' ? { kind: 'on', at: dateOf(expiry.at) } : expiry,
    requiresHeartbeat: profile.requiresHeartbeat,
    trustedIps: profile.trustedIps,
    applications: profile.applications,
    note: profile.note,
    revokeBy: dateOrNull(profile.revokeBy),
    compromisedAt: dateOrNull(profile.compromisedAt),
    roles,
    rolesCheckedAt: dateOf(profile.rolesCheckedAt),
    accounts: profile.accounts.map(({ shortName, name, created }) => ({ account: shortName, name, created })),
    nonce: { rule: nonceLine.rule, last: nonceLine.last },
  }
}

function dateOrNull(time: number | null): string | null {
  return time === null ? null : dateOf(time)
}
