import type { ProofAnswer } from '../../core/keys/revocation-proof.ts'

/** Between one answer and the next asking, in milliseconds: Gemini may take a moment to disable a key. */
export const restMs = 5000
/** How often Gemini is asked in one round: two minutes of it. */
export const mostAskings = 24

/**
 * How often a key is asked for in one round. One with a heartbeat but once: each asking is a call, and two minutes of them
 * would keep its orders alive in the place of the program that should.
 */
export function mostAskingsOf({ requiresHeartbeat }: { requiresHeartbeat: boolean }): number {
  return requiresHeartbeat ? 1 : mostAskings
}

/** A round of asking whether a key is dead. Times are milliseconds since 1970. */
export interface AskingRound {
  readonly state: 'over' | 'asking' | 'resting'
  /** How often Gemini was asked in it, the asking that runs among them; 0 before the first round. */
  readonly count: number
  /** When it is asked again; null where it is not resting. */
  readonly nextAt: number | null
}

export const noRound: AskingRound = { state: 'over', count: 0, nextAt: null }

/** The round as the next asking begins: a new one where the last is over. */
export function withAsking(round: AskingRound): AskingRound {
  return { state: 'asking', count: round.state === 'over' ? 1 : round.count + 1, nextAt: null }
}

/**
 * The round after an answer. Only a key that still answers is asked again by itself: any other answer is for a person to
 * read. One that was stopped in the meantime stays stopped.
 * @param most how often it is asked in one round
 */
export function withAnswer(round: AskingRound, answer: ProofAnswer, now: number, most: number): AskingRound {
  if (round.state !== 'asking') return round
  const goesOn = answer.verdict === 'alive' && round.count < most
  return goesOn ? { ...round, state: 'resting', nextAt: now + restMs } : withStop(round)
}

/** The round once a person stops it, or an asking failed. */
export function withStop(round: AskingRound): AskingRound {
  return { ...round, state: 'over', nextAt: null }
}
