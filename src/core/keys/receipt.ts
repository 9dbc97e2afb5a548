import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import { roleNames, rolesSchema } from '../gemini/roles.ts'
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

/** The receipt as a text to save or print, with its times in UTC. It holds no secret. */
export function receiptText(receipt: Receipt): string {
  const { keyName, maskedKey, environment, roles, askedAt, refusedAt, status, reason, judgedBy, erasedAt, id } = receipt
  const judge =
    judgedBy === 'twinkey'
      ? 'Twinkey: by this reason Gemini says that it does not know the key.'
      : 'The owner: Twinkey had never seen this reason.'
  const facts = [
    ['Key', keyName],
    ['Public half', maskedKey],
    ['Environment', environment],
    ['Roles at last', roleNames(roles).join(', ') || 'None'],
    ['First asked', iso(askedAt)],
    ['Refused', iso(refusedAt)],
    ['Reason', status === null ? reason : `${reason} (status ${status})`],
    ['Judged by', judge],
    ['Secret', erasedAt === null ? 'Not erased from Twinkey yet' : `Erased from Twinkey on ${iso(erasedAt)}`],
    ['Receipt', id],
  ] as const
  const lines = facts.map(([label, value]) => `${`${label}:`.padEnd(15)}${onOneLine(value)}`)
  return ['A Gemini API key that Gemini refuses', '', ...lines, ''].join('\n')
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

/** A name may hold a line's end, and must not look like another line of the receipt. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
