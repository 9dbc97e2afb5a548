import * as v from 'valibot'
import type { GeminiFailure } from '../gemini/failure.ts'

/** Errors that say nothing about whether a key is alive. */
export const provingNothing = [
  'nonce',
  'signature',
  'network',
  'ip',
  'role',
  'rate',
  'account',
  'maintenance',
  'server',
  'unreadable',
] as const

/** What an answer says about whether a key is dead. */
export const proofAnswerSchema = v.variant('verdict', [
  /** Gemini does not know the key any more. */
  v.object({ verdict: v.literal('dead'), status: v.nullable(v.number()), reason: v.string() }),
  /** Gemini answered as it answers a good key. */
  v.object({ verdict: v.literal('alive') }),
  v.object({ verdict: v.literal('unproven'), because: v.picklist(provingNothing) }),
  /** A refusal for a reason that was never seen: shown as it is, for a person to judge. */
  v.object({ verdict: v.literal('unknown-reason'), status: v.number(), reason: v.string() }),
])
export type ProofAnswer = v.InferOutput<typeof proofAnswerSchema>

/** What a call says about whether its key is dead. @param failure null where Gemini accepted it */
export function proofOf(failure: GeminiFailure | null): ProofAnswer {
  if (failure === null) return { verdict: 'alive' }
  if (failure.code === 'unknown-key') return { verdict: 'dead', status: 400, reason: 'InvalidApiKey' }
  return { verdict: 'unproven', because: 'unreadable' }
}
