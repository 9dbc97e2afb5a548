import * as v from 'valibot'
import type { GeminiFailure } from '../gemini/failure.ts'
import { knownReasons } from '../gemini/known-reasons.ts'

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
  'request',
] as const
export type ProvingNothing = (typeof provingNothing)[number]

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

/**
 * What Gemini's answer to one call says about whether its key is dead. Only `InvalidApiKey` proves that: it is what
 * Gemini says of a key that it does not know (sheet, section 7.4).
 * @param failure null: Gemini accepted the call
 */
export function proofOf(failure: GeminiFailure | null): ProofAnswer {
  if (failure === null) return { verdict: 'alive' }
  if (failure.code === 'unknown-key') return { verdict: 'dead', status: null, reason: 'InvalidApiKey' }
  if (failure.code === 'refused') return proofOfRefusal(failure)
  return { verdict: 'unproven', because: becauseOf[failure.code] }
}

const becauseOf: Readonly<Record<Exclude<GeminiFailure['code'], 'unknown-key' | 'refused'>, ProvingNothing>> = {
  'bad-signature': 'signature',
  'ip-not-trusted': 'ip',
  'clock-off': 'nonce',
  'nonce-used-elsewhere': 'nonce',
  'nonce-refused': 'nonce',
  'missing-role': 'role',
  'rate-limited': 'rate',
  maintenance: 'maintenance',
  'server-trouble': 'server',
  'answer-unreadable': 'unreadable',
  'no-host-permission': 'network',
  offline: 'network',
  unreachable: 'network',
  'timed-out': 'network',
}

function proofOfRefusal({ status, reason }: { status: number; reason: string | null }): ProofAnswer {
  if (reason === null) return { verdict: 'unproven', because: 'unreadable' }
  const because = knownReasons.get(reason)
  return because === undefined ? { verdict: 'unknown-reason', status, reason } : { verdict: 'unproven', because }
}

/** What such an error means, and that it proves nothing. */
export function provenNothingWords(because: ProvingNothing): string {
  return `${meaningOf[because]} That does not prove that the key is dead.`
}

const meaningOf: Readonly<Record<ProvingNothing, string>> = {
  nonce: 'Gemini found fault with the nonce, the number that makes each call a new one.',
  signature: 'Gemini found that the signature does not fit, as it does when the secret stored here is not the key’s.',
  network: 'No answer came from Gemini.',
  ip: 'Gemini refused your network’s address, which is not among the trusted IPs.',
  role: 'Gemini said that the key lacks the role for this call.',
  rate: 'Gemini asked for fewer calls.',
  account: 'Gemini found fault with the account that the call was about.',
  maintenance: 'Gemini is down for maintenance.',
  server: 'Gemini has trouble of its own.',
  unreadable: 'Gemini refused, but gave no reason that can be read.',
  request: 'Gemini found fault with the call itself.',
}
