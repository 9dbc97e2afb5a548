import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import { keyRefSchema, longestName } from '../keys/key-profile.ts'

/** What a signature was made for. */
export const signingReasons = ['refresh', 'check', 'add', 'ticket', 'burn', 'revocation'] as const
export type SigningReason = (typeof signingReasons)[number]

export const longestReason = 60

/** A line's number, or a page's: both run from 1. */
export const runningNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** Milliseconds since 1970. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** SHA-256 in hex. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const shortText = v.pipe(v.string(), v.maxLength(200))

/** What a ticket said, but not the ticket: nobody can send what a line holds. */
const ticket = v.strictObject({
  /** All but path and nonce, as compact JSON (`termsText`). */
  terms: v.pipe(v.string(), v.maxLength(1000)),
  /** SHA-256 of the signed payload's base64, by which a ticket can be known again. */
  digest: hash,
})

const signed = {
  kind: v.literal('signed'),
  /** Runs from 1 over all lines, of either kind. */
  n: runningNumber,
  at: time,
  keyName: v.pipe(v.string(), v.maxLength(longestName)),
  maskedKey: shortText,
  /** Null for a key that is checked before it is stored. */
  keyRef: v.nullable(keyRefSchema),
  environment: v.picklist(environments),
  endpoint: shortText,
  why: v.picklist(signingReasons),
  /** Only where a ticket was signed. */
  ticket: v.optional(ticket),
}

const answered = {
  kind: v.literal('answered'),
  n: runningNumber,
  at: time,
  /** The number of the line of the signature that this answers. */
  of: runningNumber,
  /** Null where no HTTP answer came. */
  status: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  /** Gemini's reason, or the code of our own fault; null where all went well. */
  reason: v.nullable(v.pipe(v.string(), v.maxLength(longestReason))),
}

/**
 * A line of the signing log. A signature and Gemini's answer to it are two lines, because lines are only ever appended:
 * where the worker died in between, the log honestly has no answer. Times are milliseconds since 1970.
 */
export const logLineSchema = v.variant('kind', [v.strictObject(signed), v.strictObject(answered)])
export type LogLine = v.InferOutput<typeof logLineSchema>
export type SignedLine = Extract<LogLine, { kind: 'signed' }>
export type AnsweredLine = Extract<LogLine, { kind: 'answered' }>

/** A line as it is handed in: its number is the log's to give. */
export type NewLine = Omit<SignedLine, 'n'> | Omit<AnsweredLine, 'n'>

/** A line with the SHA-256 (hex) of itself and of all lines before it. */
export const chainedLineSchema = v.variant('kind', [
  v.strictObject({ ...signed, hash }),
  v.strictObject({ ...answered, hash }),
])
export type ChainedLine = v.InferOutput<typeof chainedLineSchema>

/** A reason cut to what a line can hold, so that nobody's long words keep an answer out of the log. */
export function shortReason(reason: string | null): string | null {
  return reason === null ? null : reason.slice(0, longestReason)
}

/** The line as it is hashed: JSON with its fields in this order, whatever order an object has them in. */
export function canonicalText(line: LogLine): string {
  if (line.kind === 'answered') {
    const { kind, n, at, of, status, reason } = line
    return JSON.stringify({ kind, n, at, of, status, reason })
  }
  const { kind, n, at, keyName, maskedKey, keyRef, environment, endpoint, why } = line
  // Where there is none it is left out of the JSON, so that lines from before there were tickets hash as they did.
  const ticket = line.ticket && { terms: line.ticket.terms, digest: line.ticket.digest }
  return JSON.stringify({ kind, n, at, keyName, maskedKey, keyRef, environment, endpoint, why, ticket })
}
