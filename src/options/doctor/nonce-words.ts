import type { NonceDiagnosis, NonceManner } from '../../core/keys/nonce-diagnosis.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import { fineWords, spanWords } from './clock-words.ts'

/** One thing that is known of a key's nonces. */
export interface NonceFact {
  readonly term: string
  readonly words: string
}

/** What is known of a key's nonces, and how that is known. What nobody knows is left out. */
export function nonceFacts(diagnosis: NonceDiagnosis): NonceFact[] {
  const { clock, correctedByMs } = diagnosis
  const facts: (NonceFact | null)[] = [
    { term: say('doctorRule'), words: say(ruleMessages[diagnosis.rule]) },
    { term: say('doctorSource'), words: sourceWords(diagnosis) },
    { term: say('doctorManner'), words: mannerWords(diagnosis) },
    clock === null ? null : { term: say('doctorClock'), words: geminiClockWords(clock.offsetMs, clock.uncertaintyMs) },
    Math.abs(correctedByMs) < 1000
      ? null
      : {
          term: say('doctorCorrection'),
          words: say(correctedByMs > 0 ? 'doctorCorrectionForward' : 'doctorCorrectionBack', {
            span: spanWords(correctedByMs),
          }),
        },
  ]
  return facts.filter((fact) => fact !== null)
}

const ruleMessages: Readonly<Record<NonceDiagnosis['rule'], PlainMessage>> = {
  'time-based': 'doctorRuleTimeBased',
  rising: 'doctorRuleRising',
  unknown: 'doctorRuleUnknown',
}

function sourceWords({ rule, ruleFrom, learnedAt }: NonceDiagnosis): string {
  const day = learnedAt === null ? null : readDay(learnedAt)
  switch (ruleFrom) {
    case 'guess':
      return say('doctorSourceGuess')
    case 'owner':
      return day === null ? say('doctorSourceOwner') : say('doctorSourceOwnerOn', { day })
    case 'gemini':
      if (rule === 'time-based')
        return day === null ? say('doctorSourceTimeBased') : say('doctorSourceTimeBasedOn', { day })
      return day === null ? say('doctorSourceRising') : say('doctorSourceRisingOn', { day })
    case 'earlier':
      return say('doctorSourceEarlier')
  }
}

const mannerMessages: Readonly<Record<NonceManner, PlainMessage>> = {
  'whole-seconds': 'doctorMannerSeconds',
  fractions: 'doctorMannerFractions',
  milliseconds: 'doctorMannerMilliseconds',
  microseconds: 'doctorMannerMicroseconds',
  nanoseconds: 'doctorMannerNanoseconds',
}

/** After a fraction that was refused they are whole seconds. */
function mannerWords({ manner, hasRefusedFractions }: NonceDiagnosis): string {
  return say(hasRefusedFractions ? 'doctorMannerNoFractions' : mannerMessages[manner])
}

function geminiClockWords(offsetMs: number, uncertaintyMs: number): string {
  const uncertainty = fineWords(uncertaintyMs)
  if (Math.abs(offsetMs) <= uncertaintyMs) return say('doctorClockSame', { uncertainty })
  return say(offsetMs > 0 ? 'doctorClockAhead' : 'doctorClockBehind', { span: spanWords(offsetMs), uncertainty })
}

/** That somebody else uses the key, and what to do about it. */
export function foreignUseWords({ rule }: NonceDiagnosis, at: number): string {
  return say(rule === 'rising' ? 'doctorForeignHigher' : 'doctorForeignSame', { day: readDay(at) })
}

/** Why the key is not asked with by itself, and what measuring would do. */
export const restMessages: Readonly<Record<NonNullable<KeyNonces['restsFor']>, PlainMessage>> = {
  dead: 'doctorRestDead',
  'ticket-out': 'doctorRestTicketOut',
  heartbeat: 'doctorRestHeartbeat',
}
