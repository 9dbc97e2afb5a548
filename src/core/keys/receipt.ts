import * as v from 'valibot'
import { listedBriefly, say } from '../../words/say.ts'
import { environments } from '../gemini/environment.ts'
import { roleNames, rolesSchema } from '../gemini/roles.ts'
import { columnsOf, padTo } from '../text/columns.ts'
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
  const facts = [
    [say('receiptKey'), keyName],
    [say('receiptPublicHalf'), maskedKey],
    [say('receiptEnvironment'), say(environment === 'sandbox' ? 'receiptSandbox' : 'receiptProduction')],
    [say('receiptRoles'), listedBriefly(roleNames(roles)) || say('receiptNoRoles')],
    [say('receiptAsked'), iso(askedAt)],
    [say('receiptRefused'), iso(refusedAt)],
    [say('receiptReason'), status === null ? reason : say('receiptReasonWithStatus', { reason, status: `${status}` })],
    [say('receiptJudged'), say(judgedBy === 'twinkey' ? 'receiptJudgedByTwinkey' : 'receiptJudgedByOwner')],
    [
      say('receiptSecret'),
      erasedAt === null ? say('receiptNotErased') : say('receiptErased', { moment: iso(erasedAt) }),
    ],
    [say('receiptId'), id],
  ] as const
  const width = Math.max(...facts.map(([label]) => columnsOf(label))) + 1
  const lines = facts.map(([label, value]) => padTo(width, label) + onOneLine(value))
  return [say('receiptTitle'), '', ...lines, ''].join('\n')
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

/** A name may hold a line's end, and must not look like another line of the receipt. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
