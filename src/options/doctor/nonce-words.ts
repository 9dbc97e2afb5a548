import type { NonceDiagnosis, NonceManner } from '../../core/keys/nonce-diagnosis.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { readDay } from '../../ui/expiry-words.ts'
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
    { term: 'Rule', words: ruleWords[diagnosis.rule] },
    { term: 'Known from', words: sourceWords(diagnosis) },
    { term: 'Twinkey sends', words: mannerWordsOf(diagnosis) },
    clock === null
      ? null
      : {
          term: 'Gemini’s clock',
          words: `${aheadWords(clock.offsetMs, clock.uncertaintyMs)}, give or take ${fineWords(clock.uncertaintyMs)}`,
        },
    Math.abs(correctedByMs) < 1000
      ? null
      : {
          term: 'Corrected by',
          words: `${spanWords(correctedByMs)} ${correctedByMs > 0 ? 'forward' : 'back'} when it signs`,
        },
  ]
  return facts.filter((fact) => fact !== null)
}

const ruleWords: Readonly<Record<NonceDiagnosis['rule'], string>> = {
  'time-based': 'Time-based: within 30 s of Gemini’s clock',
  rising: 'Always rising: higher than any before',
  unknown: 'Not known yet',
}

function sourceWords({ rule, ruleFrom, learnedAt }: NonceDiagnosis): string {
  const on = learnedAt === null ? '' : ` on ${readDay(learnedAt)}`
  switch (ruleFrom) {
    case 'guess':
      return 'Nothing has shown it yet. Gemini’s first refusal will, and you may say it.'
    case 'owner':
      return `You said so${on}. Gemini has not proven it.`
    case 'gemini':
      return rule === 'time-based'
        ? `Gemini refused a nonce outside of 30 s${on}`
        : `Gemini refused a nonce that had not risen${on}`
    case 'earlier':
      return 'You said so, or Gemini refused a nonce, before Twinkey wrote down which'
  }
}

const mannerWords: Readonly<Record<NonceManner, string>> = {
  'whole-seconds': 'Whole seconds that rise, at most one call a second',
  fractions: 'Seconds with three decimals',
  milliseconds: 'Milliseconds',
  microseconds: 'Microseconds, as you chose',
  nanoseconds: 'Nanoseconds, as you chose',
}

function mannerWordsOf({ manner, hasRefusedFractions }: NonceDiagnosis): string {
  return hasRefusedFractions ? `${mannerWords[manner]}: Gemini refused a fraction` : mannerWords[manner]
}

function aheadWords(offsetMs: number, uncertaintyMs: number): string {
  if (Math.abs(offsetMs) <= uncertaintyMs) return 'The same as this computer’s'
  return `${spanWords(offsetMs)} ${offsetMs > 0 ? 'ahead of' : 'behind'} this computer’s`
}

/** That somebody else uses the key, and what to do about it. */
export function foreignUseWords({ rule }: NonceDiagnosis, at: number): string {
  const seen = `Another program seems to use this key: on ${readDay(at)} Gemini refused a nonce of ours because it had taken `
  return rule === 'rising'
    ? `${seen}a higher one. Give each program a key of its own.`
    : `${seen}the same one. Give each program a key of its own.`
}

/** Why the key is not asked with by itself, and what measuring would do. */
export const restWords: Readonly<Record<NonNullable<KeyNonces['restsFor']>, string>> = {
  dead: 'This key is proven dead, so nothing is measured with it.',
  'ticket-out': 'A signed ticket of this key is out, and measuring would end it. Say that you sent it, or burn it.',
  heartbeat: 'This key requires a heartbeat: measuring restarts its 30 s.',
}
