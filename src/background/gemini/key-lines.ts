import type { PrivateEndpoint, SignedEndpoint, TicketEndpoint } from '../../core/gemini/endpoints.ts'
import type { Environment } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import {
  learnFromRefusal,
  type Nonce,
  type NonceLine,
  type NonceRule,
  takeNonce,
  withServerTime,
} from '../../core/gemini/nonce.ts'
import { kindOf } from '../../core/gemini/refusal.ts'
import {
  type Mac,
  payloadOf,
  type RequestFields,
  type SignedHeaders,
  signedHeaders,
} from '../../core/gemini/signed-request.ts'
import { type Outcome, outcomeOf, reasonIn, saidOf } from './answer.ts'
import type { HttpAnswer, post } from './http.ts'
import { type Clock, Pace, privateSpacingMs } from './pace.ts'

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
}

/** What came of a call. */
export interface CallAnswer {
  /** Null where no answer came. */
  readonly status: number | null
  /** Gemini's word for a refusal, or ours for why no answer came; null for an answer that was none. */
  readonly reason: string | null
}

/** A signed request that Twinkey does not send, and what its nonce says of how long it is good. */
export interface SignedTicket {
  readonly headers: SignedHeaders
  readonly nonce: Nonce
  readonly rule: NonceRule
  /** Gemini's clock minus ours. */
  readonly clockOffsetMs: number
}

export interface NonceMemory {
  read(): Promise<NonceLine>
  write(line: NonceLine): Promise<void>
}

/** Two lessons at the most: that the clock is off, and that the nonces must rise in milliseconds. */
const mostLessons = 2

/**
 * One line for each key: its calls follow one another, each with a nonce that was stored before the call left.
 * A refused nonce is the one thing tried again, and only when the refusal taught something; every call here only reads.
 */
export class KeyLines {
  readonly #tails = new Map<string, Promise<unknown>>()
  readonly #paces: Readonly<Record<Environment, Pace>>
  readonly #clock: Clock
  readonly #post: typeof post

  constructor(clock: Clock, sendPost: typeof post) {
    this.#clock = clock
    this.#post = sendPost
    this.#paces = { production: new Pace(clock, privateSpacingMs), sandbox: new Pace(clock, privateSpacingMs) }
  }

  /** Gives what Gemini said, not yet parsed. @throws GeminiError */
  call(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields = {}): Promise<unknown> {
    return this.#inLine(signer, () => this.#callNow(signer, endpoint, fields))
  }

  /** Signs in the key's line what a person sends from somewhere else. It is not sent from here. */
  sign(signer: Signer, endpoint: TicketEndpoint, fields: RequestFields = {}): Promise<SignedTicket> {
    return this.#inLine(signer, async () => {
      const turn = takeNonce(await signer.nonces.read(), this.#clock.now())
      if (turn.waitMs > 0) await this.#clock.wait(turn.waitMs)
      await signer.begin(endpoint, turn.line)
      const payload = payloadOf(endpoint, turn.nonce, fields)
      const { rule, clockOffsetMs } = turn.line
      return {
        headers: await signedHeaders(signer.mac, signer.publicKey, payload),
        nonce: turn.nonce,
        rule,
        clockOffsetMs,
      }
    })
  }

  #inLine<T>(signer: Signer, act: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(signer.ref) ?? Promise.resolve()
    const answer = before.then(act)
    // The next in line waits for the end of this one, good or bad; whoever asked hears which.
    const tail = answer.then(nothing, nothing).then(() => {
      if (this.#tails.get(signer.ref) === tail) this.#tails.delete(signer.ref)
    })
    this.#tails.set(signer.ref, tail)
    return answer
  }

  async #callNow(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields): Promise<unknown> {
    for (let lessons = 0; ; lessons += 1) {
      const outcome = await this.#sendOnce(signer, endpoint, fields)
      const message = 'refusal' in outcome && kindOf(outcome.refusal) === 'bad-nonce' ? outcome.refusal.message : null
      if (message === null) return saidOf(outcome, signer.environment)

      const lesson = learnFromRefusal(await signer.nonces.read(), message, this.#clock.now())
      if (lesson.kind === 'clock-off') throw new GeminiError({ code: 'clock-off', seconds: lesson.offsetSeconds })
      if (lesson.kind === 'used-elsewhere') throw new GeminiError({ code: 'nonce-used-elsewhere' })
      if (lesson.kind === 'not-understood' || lessons === mostLessons) return saidOf(outcome, signer.environment)
      await signer.nonces.write(lesson.line)
    }
  }

  async #sendOnce(signer: Signer, endpoint: PrivateEndpoint, fields: RequestFields): Promise<Outcome> {
    const turn = takeNonce(await signer.nonces.read(), this.#clock.now())
    if (turn.waitMs > 0) await this.#clock.wait(turn.waitMs)
    await this.#paces[signer.environment].turn()
    const answered = await signer.begin(endpoint, turn.line)
    const headers = await signedHeaders(signer.mac, signer.publicKey, payloadOf(endpoint, turn.nonce, fields))
    const sentAt = this.#clock.now()
    const answer = await this.#postAndTell(signer.environment, endpoint, headers, answered)
    await this.#learnClock(signer, turn.line, answer, sentAt)
    return outcomeOf(answer)
  }

  async #postAndTell(
    environment: Environment,
    endpoint: PrivateEndpoint,
    headers: Parameters<typeof post>[2],
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
    { serverTime, status }: HttpAnswer,
    sentAt: number,
  ): Promise<void> {
    if (serverTime === null || status !== 200) return
    const corrected = withServerTime(line, { sentAt, serverTime, receivedAt: this.#clock.now() })
    if (corrected !== line) await signer.nonces.write(corrected)
  }
}

function nothing(): void {}
