import type { Acceptance, Refusal } from '../../core/tickets/acceptance.ts'
import type { Tone } from '../../ui/Chip.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** The moment to which a page counts down; null where there is none. In milliseconds since 1970. */
export function turningPoint(acceptance: Acceptance): number | null {
  return acceptance.answer === 'yes' ? acceptance.until : acceptance.answer === 'not-yet' ? acceptance.from : null
}

/** Whether Gemini would take a ticket, in words. @param seconds until the turning point; 0 once it is past */
export function acceptanceWords(acceptance: Acceptance, seconds: number): { words: string; tone: Tone } {
  switch (acceptance.answer) {
    case 'yes':
      if (acceptance.until === null) return { words: say('acceptanceUntilUsed'), tone: 'warn' }
      if (seconds === 0) return { words: say(refusalWords['too-old']), tone: 'plain' }
      return { words: say('acceptanceForSeconds', { seconds }), tone: 'warn' }
    case 'not-yet':
      return { words: seconds === 0 ? say('acceptanceByNow') : say('acceptanceInSeconds', { seconds }), tone: 'warn' }
    case 'no':
      return { words: say(refusalWords[acceptance.why]), tone: 'plain' }
    case 'unknown':
      return { words: say(unknownWords[acceptance.why]), tone: 'warn' }
  }
}

const refusalWords: Readonly<Record<Refusal, PlainMessage>> = {
  'too-old': 'acceptanceTooOld',
  overtaken: 'acceptanceOvertaken',
  'bad-signature': 'acceptanceBadSignature',
  'wrong-host': 'acceptanceWrongHost',
  'wrong-path': 'acceptanceWrongPath',
  'dead-key': 'acceptanceDeadKey',
  'no-nonce': 'acceptanceNoNonce',
}

const unknownWords: Readonly<Record<Extract<Acceptance, { answer: 'unknown' }>['why'], PlainMessage>> = {
  'no-such-key': 'acceptanceNoSuchKey',
  'unknown-rule': 'acceptanceUnknownRule',
}
