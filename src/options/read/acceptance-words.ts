import type { Acceptance, Refusal } from '../../core/tickets/acceptance.ts'
import type { Tone } from '../../ui/Chip.tsx'

/** The moment to which a page counts down; null where there is none. In milliseconds since 1970. */
export function turningPoint(acceptance: Acceptance): number | null {
  return acceptance.answer === 'yes' ? acceptance.until : acceptance.answer === 'not-yet' ? acceptance.from : null
}

/** Whether Gemini would take a ticket, in words. @param seconds until the turning point; 0 once it is past */
export function acceptanceWords(acceptance: Acceptance, seconds: number): { words: string; tone: Tone } {
  switch (acceptance.answer) {
    case 'yes':
      if (acceptance.until === null) {
        return { words: 'Gemini would take it now, and until this key signs anything else.', tone: 'warn' }
      }
      if (seconds === 0) return { words: refusalWords['too-old'], tone: 'plain' }
      return { words: `Gemini would take it now, for ${seconds} s more.`, tone: 'warn' }
    case 'not-yet':
      return seconds === 0
        ? { words: 'Gemini may take it by now. Read it again.', tone: 'warn' }
        : {
            words: `Gemini would not take it yet: its nonce is ahead of the clock. It would in ${seconds} s.`,
            tone: 'warn',
          }
    case 'no':
      return { words: refusalWords[acceptance.why], tone: 'plain' }
    case 'unknown':
      return { words: unknownWords[acceptance.why], tone: 'warn' }
  }
}

const refusalWords: Readonly<Record<Refusal, string>> = {
  'too-old': 'Gemini would not take it any more: its time is over.',
  overtaken: 'Gemini would not take it: its key has been used with a higher nonce since.',
  'bad-signature': 'Gemini would not take it: the signature does not fit.',
  'wrong-host': 'Gemini would not take it there: the key belongs to another host.',
  'wrong-path': 'Gemini would not take it: its address is not the one that was signed.',
  'dead-key': 'Gemini would not take it: its key is proven dead.',
  'no-nonce': 'Gemini would not take it: it has no nonce that is a number.',
}

const unknownWords: Readonly<Record<Extract<Acceptance, { answer: 'unknown' }>['why'], string>> = {
  'no-such-key': 'Whether Gemini would take it can’t be said: its key is not stored here. Treat it as good.',
  'unknown-rule':
    'Whether Gemini would take it can’t be said: it has not shown yet how it reads this key’s nonces. Treat it as good.',
}
