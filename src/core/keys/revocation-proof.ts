import * as v from 'valibot'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
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
  return `${say(meaningOf[because])} ${say('unprovenSoAlive')}`
}

const meaningOf: Readonly<Record<ProvingNothing, PlainMessage>> = {
  nonce: 'unprovenNonce',
  signature: 'unprovenSignature',
  network: 'unprovenNetwork',
  ip: 'unprovenIp',
  role: 'unprovenRole',
  rate: 'unprovenRate',
  account: 'unprovenAccount',
  maintenance: 'unprovenMaintenance',
  server: 'unprovenServer',
  unreadable: 'unprovenUnreadable',
  request: 'unprovenRequest',
}
