import {
  type PrivateEndpoint,
  type SignedEndpoint,
  type TicketEndpoint,
  ticketEndpoints,
} from '../../core/gemini/endpoints.ts'
import type { Environment } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import { type Nonce, type NonceLine, type NonceRule, takeNonce, takeTicketNonce } from '../../core/gemini/nonce.ts'
import { type Cure, learnFromRefusal } from '../../core/gemini/nonce-lessons.ts'
import { kindOf } from '../../core/gemini/refusal.ts'
import { type Journey, withServerTime } from '../../core/gemini/server-clock.ts'
import {
  type Mac,
  payloadOf,
  payloadWith,
  type RequestFields,
  type SignedHeaders,
  signedHeaders,
  termsText,
} from '../../core/gemini/signed-request.ts'
import { type Outcome, outcomeOf, reasonIn, saidOf } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Governor } from './governor.ts'
import type { HttpAnswer, Transport } from './http.ts'

/** Who signs: a key, and where its nonces are remembered. */
export interface Signer {
  /** Calls of one reference never overlap. */
  readonly ref: string
  readonly environment: Environment
  readonly publicKey: string
  readonly mac: Mac
  readonly nonces: NonceMemory
  /**
   * Writes down that a signature with this nonce is about to be made. Done, not only begun, when it comes back: the call
   * leaves after that. What it gives writes down the answer.
   */
  readonly begin: (endpoint: SignedEndpoint, line: NonceLine) => Promise<(answer: CallAnswer) => Promise<void>>
  /** Throws where the key must not sign just now: a ticket of it is out, which a higher nonce would end. */
  readonly ensureFree: () => Promise<void>
  /** As `begin`, for a ticket: in the same step it writes down that it is out. */
  readonly handOut: (endpoint: TicketEndpoint, line: NonceLine, ticket: HandedOut) => Promise<void>
}

/** A ticket as it is written down: what it says and how long it is good, never its signature. */
export interface HandedOut {
  readonly nonce: Nonce
  readonly payload: string
  readonly terms: string
  readonly validUntil: number | null
}

/** What came of a call. */
export interface CallAnswer {
  /** Null where no answer came. */
  readonly status: number | null
  /** Gemini's word for a refusal, or ours for why no answer came; null for an answer that was none. */
  readonly reason: string | null
}

/** A signed request that Twinkey does not send. */
export interface SignedTicket {
  readonly headers: SignedHeaders
  readonly rule: NonceRule
  /** Until when Gemini takes it, by our clock; null: until a higher nonce is used. */
  readonly validUntil: number | null
}

export interface NonceMemory {
  read(): Promise<NonceLine>
  write(line: NonceLine): Promise<void>
}

/**
 * One line for each key: its calls follow one another, each with a nonce that was stored before the call left.
 * A refused nonce is the one thing tried again, and only when the refusal taught something: three times at the most, and
 * every call here only reads.
 */
export class KeyLines {
  readonly #tails = new Map<string, Promise<unknown>>()
  readonly #clock: Clock
  readonly #governor: Governor
  readonly #post: Transport['post']

  constructor(clock: Clock, governor: Governor, sendPost: Transport['post']) {
    this.#clock = clock
    this.#governor = governor
    this.#post = sendPost
  }

  /** Gives what Gemini said, not yet parsed. @throws GeminiError */
  call(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields = {}, over?: 'over-ticket'): Promise<unknown> {
    return this.#inLine(signer, async () => {
      if (over === undefined) await signer.ensureFree()
      return this.#callNow(signer, endpoint, fields)
    })
  }

  /**
   * Signs in the key's line what a person sends from somewhere else. It is not sent from here, and nothing else can be:
   * the endpoints of tickets are a list of their own, looked at again at run time.
   * @param aheadMs by how much its nonce may be ahead of the clock, where nonces go by that
   */
  sign(signer: Signer, endpoint: TicketEndpoint, fields: RequestFields, aheadMs: number): Promise<SignedTicket> {
    if (!ticketEndpoints.includes(endpoint)) throw new TypeError('not an endpoint of tickets')
    return this.#inLine(signer, async () => {
      await signer.ensureFree()
      const turn = takeTicketNonce(await signer.nonces.read(), this.#clock.now(), aheadMs)
      if (turn.waitMs > 0) await this.#clock.wait(turn.waitMs)
      const terms = termsText(fields)
      const payload = payloadWith(endpoint, turn.nonce, terms)
      const validUntil = endOf(turn.line, turn.nonce)
      await signer.handOut(endpoint, turn.line, { nonce: turn.nonce, payload, terms, validUntil })
      const headers = await signedHeaders(signer.mac, signer.publicKey, payload)
      return { headers, rule: turn.line.rule, validUntil }
    })
  }

  /** Changes what is remembered of a key's nonces, between two calls and not during one. */
  learn(signer: Pick<Signer, 'ref' | 'nonces'>, change: (line: NonceLine) => NonceLine): Promise<void> {
    return this.#inLine(signer, async () => signer.nonces.write(change(await signer.nonces.read())))
  }

  #inLine<T>(signer: Pick<Signer, 'ref'>, act: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(signer.ref) ?? Promise.resolve()
    const answer = before.then(act)
    // The next in line waits for the end of this one, good or bad; whoever asked hears which.
    const leave = () => {
      if (this.#tails.get(signer.ref) === tail) this.#tails.delete(signer.ref)
    }
    const tail: Promise<void> = answer.then(leave, leave)
    this.#tails.set(signer.ref, tail)
    return answer
  }

  async #callNow(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields): Promise<unknown> {
    const cures: Cure[] = []
    for (;;) {
      const { outcome, journey } = await this.#sendOnce(signer, endpoint, fields)
      const message = 'refusal' in outcome && kindOf(outcome.refusal) === 'bad-nonce' ? outcome.refusal.message : null
      if (message === null) return saidOf(outcome, signer.environment)

      const { line, cure, failure } = learnFromRefusal(await signer.nonces.read(), { message, ...journey }, cures)
      await signer.nonces.write(line)
      if (cure !== null) cures.push(cure)
      else if (failure !== null) throw new GeminiError(failure)
      else return saidOf(outcome, signer.environment)
    }
  }

  async #sendOnce(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields): Promise<Sent> {
    const { waitMs } = takeNonce(await signer.nonces.read(), this.#clock.now())
    if (waitMs > 0) await this.#clock.wait(waitMs)
    const lane = { environment: signer.environment, who: signer.ref }
    const answer = await this.#governor.inTurn(lane, async () => {
      // Taken only now: one that goes by the clock must not grow old in a queue.
      const turn = takeNonce(await signer.nonces.read(), this.#clock.now())
      const answered = await signer.begin(endpoint, turn.line)
      const headers = await signedHeaders(signer.mac, signer.publicKey, payloadOf(endpoint, turn.nonce, fields))
      const sentAt = this.#clock.now()
      const answer = await this.#postAndTell(signer.environment, endpoint, headers, answered)
      const travelled = { ...answer, sentAt, receivedAt: this.#clock.now() }
      // Not from any other answer: what stands between us and Gemini may have refused, and have a clock of its own.
      if (answer.status === 200) await this.#learnClock(signer, turn.line, travelled)
      return travelled
    })
    const { sentAt, serverTime, receivedAt } = answer
    return { outcome: outcomeOf(answer), journey: { sentAt, serverTime, receivedAt } }
  }

  async #postAndTell(
    environment: Environment,
    endpoint: PrivateEndpoint,
    headers: Parameters<Transport['post']>[2],
    answered: (answer: CallAnswer) => Promise<void>,
  ): Promise<HttpAnswer> {
    try {
      const answer = await this.#post(environment, endpoint, headers)
      await answered({ status: answer.status, reason: reasonIn(answer) })
      return answer
    } catch (error) {
      if (error instanceof GeminiError) await answered({ status: null, reason: error.failure.code })
      throw error
    }
  }

  async #learnClock(
    signer: Signer,
    line: NonceLine,
    { sentAt, serverTime, receivedAt }: Sent['journey'],
  ): Promise<void> {
    if (serverTime !== null) await signer.nonces.write(withServerTime(line, { sentAt, serverTime, receivedAt }))
  }
}

/** What came of a call that was sent, and when; of `serverTime` nothing where the answer had no `Date` header. */
interface Sent {
  readonly outcome: Outcome
  readonly journey: Omit<Journey, 'serverTime'> & { readonly serverTime: number | null }
}

/** Gemini takes a time-based nonce for as long as it is within this of its clock (sheet, section 3). */
const windowMs = 30_000

/** An unknown key may be time-based: the sooner end is told. */
function endOf({ rule, clockOffsetMs }: NonceLine, nonce: Nonce): number | null {
  return rule === 'rising' ? null : Number(nonce) * 1000 + windowMs - clockOffsetMs
}
