import { apiOriginOf, type Environment, environments } from '../gemini/environment.ts'
import type { NonceLine } from '../gemini/nonce.ts'
import type { PastedTicket } from './read/read-ticket.ts'

/** Whether Gemini would take a ticket now, as far as can be known. Times are milliseconds since 1970, by our clock. */
export type Acceptance =
  | {
      readonly answer: 'yes'
      /** Null: until a higher nonce is used. */
      readonly until: number | null
    }
  /** Its nonce is further ahead than Gemini takes. */
  | { readonly answer: 'not-yet'; readonly from: number }
  | { readonly answer: 'no'; readonly why: Refusal }
  | { readonly answer: 'unknown'; readonly why: 'no-such-key' | 'unknown-rule' }

export type Refusal =
  | 'too-old'
  /** A higher nonce of the key has been used. */
  | 'overtaken'
  | 'bad-signature'
  /** It goes to the other environment, or to another host. */
  | 'wrong-host'
  /** The path of the address is not the one that was signed. */
  | 'wrong-path'
  | 'dead-key'
  | 'no-nonce'

/** What is known of the key by which a ticket claims to be signed. */
export type KnownKey = {
  readonly environment: Environment
  /** Whether the signature is this key's over this payload. */
  readonly isGenuine: boolean
  /** Whether Gemini is proven not to know the key any more. */
  readonly isDead: boolean
  readonly line: NonceLine
}

type AskedTicket = Pick<PastedTicket, 'host' | 'path' | 'endpoint' | 'nonce'>

/**
 * Says whether Gemini would take a ticket now (sheet, sections 2 and 3). It says yes or no only where what is known
 * proves it; other programs that use the same key are not known.
 * @param key null where Twinkey has no such key: then only what no key could mend is a no
 * @param now milliseconds since 1970, by our clock
 */
export function acceptanceOf(ticket: AskedTicket, key: KnownKey | null, now: number): Acceptance {
  const why = refusalOf(ticket, key)
  if (why !== null) return { answer: 'no', why }
  if (ticket.nonce === null) return { answer: 'no', why: 'no-nonce' }
  if (key === null) return { answer: 'unknown', why: 'no-such-key' }
  return acceptanceOfNonce(ticket.nonce, key.line, now)
}

/** What stands against a ticket at any time, first what Gemini would see first. */
function refusalOf({ host, path, endpoint }: AskedTicket, key: KnownKey | null): Refusal | null {
  const hosts = (key === null ? environments : [key.environment]).map(apiHostOf)
  if (host !== null && !hosts.includes(host)) return 'wrong-host'
  if (key?.isDead) return 'dead-key'
  if (key?.isGenuine === false) return 'bad-signature'
  return path !== null && path !== endpoint ? 'wrong-path' : null
}

function apiHostOf(environment: Environment): string {
  return apiOriginOf(environment).slice('https://'.length)
}

function acceptanceOfNonce(nonce: string, line: NonceLine, now: number): Acceptance {
  switch (line.rule) {
    case 'time-based':
      return byTheClock(nonce, line, now)
    case 'rising':
      return byTheLine(nonce, line)
    case 'unknown':
      return byEitherRule(byTheClock(nonce, line, now), byTheLine(nonce, line))
  }
}

/** Both rules have to say the same: the key follows one of them, and nobody knows which. */
function byEitherRule(clock: Acceptance, line: Acceptance): Acceptance {
  // A yes by the clock ends first; that a higher nonce was used is so under either rule.
  if (clock.answer === 'yes' && line.answer === 'yes') return clock
  if (clock.answer === 'no' && line.answer === 'no') return line
  return { answer: 'unknown', why: 'unknown-rule' }
}

const windowMs = 30_000n
/** The last moment that a Date can hold. */
const endOfTime = 8_640_000_000_000_000n

/**
 * For a time-based key: within 30 s of Gemini's clock. Whether Gemini compares with its clock or with the whole second
 * that it names in a refusal is not known; a yes is one under both. A nonce in milliseconds is a moment some 50,000 years
 * from now, and so not yet: `from` says when, or the last moment of a Date.
 */
function byTheClock(nonce: string, { clockOffsetMs }: NonceLine, now: number): Acceptance {
  const [whole = '', fraction = ''] = nonce.split('.')
  const offset = BigInt(Math.round(clockOffsetMs))
  const second = BigInt(whole) * 1000n - offset
  const from = second + (/[1-9]/.test(fraction) ? 1000n : 0n) - windowMs
  const until = second + BigInt(fraction.slice(0, 3).padEnd(3, '0')) + windowMs
  if (now >= until) return { answer: 'no', why: 'too-old' }
  if (now < from) return { answer: 'not-yet', from: Number(from < endOfTime ? from : endOfTime) }
  return { answer: 'yes', until: Number(until) }
}

/**
 * For a key whose nonces rise: greater than any used. The last that was handed out may be the ticket's own, which Twinkey
 * signed and nobody has sent. Where none was handed out under this rule, nothing is known of what was used.
 */
function byTheLine(nonce: string, { last }: NonceLine): Acceptance {
  if (last === null) return { answer: 'unknown', why: 'unknown-rule' }
  const [whole = ''] = nonce.split('.')
  const [lastWhole = ''] = last.split('.')
  return BigInt(whole) < BigInt(lastWhole) ? { answer: 'no', why: 'overtaken' } : { answer: 'yes', until: null }
}
