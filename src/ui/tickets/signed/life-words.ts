import type { NonceRule } from '../../../core/gemini/nonce.ts'

/** For how long a ticket is good: what is counted down, and what that means. */
export interface LifeWords {
  readonly counted: string
  readonly meaning: string
}

/** @param seconds for which Gemini still takes it where nonces go by the clock; 0 once they are over */
export function lifeWords(rule: NonceRule, seconds: number): LifeWords {
  switch (rule) {
    case 'time-based':
      return {
        counted: `Good for ${seconds} s more.`,
        meaning: 'Until then whoever has it can use it, perhaps more than once; it can’t be taken back.',
      }
    case 'rising':
      return {
        counted: 'Good until this key signs anything else, however long that is.',
        meaning: 'Until then whoever has it can use it, once.',
      }
    case 'unknown':
      return {
        counted:
          seconds > 0
            ? `Good for ${seconds} s more if this key’s nonces go by the clock, else until its next signature.`
            : 'Past its time if this key’s nonces go by the clock, else good until its next signature.',
        meaning: 'Gemini has not shown yet how it reads them. Until then whoever has the ticket can use it.',
      }
  }
}

/** What it means for the key that its ticket is out. */
export const heldWords = 'While it is out, Twinkey asks nothing with this key: its figures grow old.'

export const overWords =
  'Its time is over: Gemini takes this ticket no more. If it was sent in time, what it asks for is done.'

/** What became of a ticket by its owner's word, and what that means. @param seconds as in `lifeWords` */
export function endWords(end: 'sent' | 'burnt', rule: NonceRule, seconds: number): string {
  if (end === 'sent') {
    return 'Noted. Twinkey uses this key again: should the ticket not have reached Gemini yet, that ends it.'
  }
  const still =
    rule === 'unknown' && seconds > 0 ? ` If this key’s nonces go by the clock, it is good for ${seconds} s yet.` : ''
  return `Burnt: the key has made another call since. If the ticket was sent before, what it asks for is done.${still}`
}

/** What burning is. @param hasHeartbeat whether its key requires a heartbeat; null where that is not known here */
export function burnWords(rule: NonceRule, hasHeartbeat: boolean | null): string {
  const unless = rule === 'unknown' ? ', unless this key’s nonces go by the clock' : ''
  const beat =
    hasHeartbeat === null
      ? ' Where this key requires a heartbeat, it restarts that.'
      : hasHeartbeat
        ? ' It restarts the key’s heartbeat.'
        : ''
  return `Burning is one harmless call with a higher nonce, after which Gemini refuses the ticket${unless}. It undoes nothing: if the ticket was sent before, what it asks for is done.${beat}`
}
