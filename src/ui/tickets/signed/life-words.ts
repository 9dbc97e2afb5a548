import type { NonceRule } from '../../../core/gemini/nonce.ts'
import { say } from '../../../words/say.ts'

/** For how long a ticket is good: what is counted down, and what that means. */
export interface LifeWords {
  readonly counted: string
  readonly meaning: string
}

/** @param seconds for which Gemini still takes it where nonces go by the clock; 0 once they are over */
export function lifeWords(rule: NonceRule, seconds: number): LifeWords {
  switch (rule) {
    case 'time-based':
      return { counted: say('ticketGoodFor', { seconds }), meaning: say('ticketGoodForMeaning') }
    case 'rising':
      return { counted: say('ticketGoodUntilNext'), meaning: say('ticketGoodUntilNextMeaning') }
    case 'unknown':
      return {
        counted: seconds > 0 ? say('ticketMaybeGoodFor', { seconds }) : say('ticketMaybePast'),
        meaning: say('ticketMaybeMeaning'),
      }
  }
}

/** What became of a ticket by its owner's word, and what that means. @param seconds as in `lifeWords` */
export function endWords(end: 'sent' | 'burnt', rule: NonceRule, seconds: number): string {
  if (end === 'sent') return say('ticketEndSent')
  const isMaybeGood = rule === 'unknown' && seconds > 0
  return isMaybeGood ? `${say('ticketEndBurnt')} ${say('ticketEndMaybeGood', { seconds })}` : say('ticketEndBurnt')
}

/** What burning is. @param hasHeartbeat whether its key requires a heartbeat; null where that is not known here */
export function burnWords(rule: NonceRule, hasHeartbeat: boolean | null): string {
  const how = say(rule === 'unknown' ? 'ticketBurnMaybe' : 'ticketBurnHow')
  if (hasHeartbeat === false) return how
  return `${how} ${say(hasHeartbeat === null ? 'ticketBurnMaybeRestarts' : 'ticketBurnRestarts')}`
}
