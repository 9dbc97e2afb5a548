import type { Environment } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import { type Market, parseMarkets } from '../../core/gemini/markets.ts'
import { type BestPrices, parseBestPrices } from '../../core/gemini/order-book.ts'
import { outcomeOf, readAs, saidOf } from './answer.ts'
import type { Transport } from './http.ts'
import type { Shelf } from './shelf.ts'

/** For how long the list of markets serves before Gemini is asked again, in milliseconds. */
const freshMs = 60 * 60_000

/** Markets as they were read, and when (milliseconds since 1970). */
export interface ReadMarkets {
  readonly markets: readonly Market[]
  readonly asOf: number
}

/**
 * The markets of each environment. They are public and rarely change, so one reading serves for an hour, whatever becomes
 * of the worker; where a new one fails the old goes on serving, with its age.
 */
export class MarketCatalogue {
  readonly #now: () => number
  readonly #get: Transport['get']
  readonly #shelf: Shelf
  readonly #read = new Map<Environment, ReadMarkets>()
  readonly #reading = new Map<Environment, Promise<ReadMarkets>>()

  constructor(now: () => number, sendGet: Transport['get'], shelf: Shelf) {
    this.#now = now
    this.#get = sendGet
    this.#shelf = shelf
  }

  /** @throws GeminiError where there is no list, old or new */
  async list(environment: Environment): Promise<ReadMarkets> {
    const old = this.#read.get(environment) ?? (await this.#shelved(environment))
    if (old !== undefined && Math.abs(this.#now() - old.asOf) < freshMs) return old
    try {
      return await this.#readOnce(environment)
    } catch (error) {
      if (old !== undefined && error instanceof GeminiError) return old
      throw error
    }
  }

  /** The best prices now. @throws GeminiError */
  async prices(environment: Environment, symbol: string): Promise<BestPrices> {
    const about = { symbol: symbol.toLowerCase(), query: '?limit_bids=1&limit_asks=1' } as const
    const outcome = outcomeOf(await this.#get(environment, '/v1/book/', about))
    return readAs(parseBestPrices, saidOf(outcome, environment))
  }

  /** All who want it at about the same time wait for one answer. */
  #readOnce(environment: Environment): Promise<ReadMarkets> {
    const underWay = this.#reading.get(environment)
    if (underWay !== undefined) return underWay
    const reading = this.#ask(environment).finally(() => this.#reading.delete(environment))
    this.#reading.set(environment, reading)
    return reading
  }

  async #ask(environment: Environment): Promise<ReadMarkets> {
    const outcome = outcomeOf(await this.#get(environment, '/v1/symbols/details/all'))
    const read = { markets: readAs(parseMarkets, saidOf(outcome, environment)), asOf: this.#now() }
    this.#read.set(environment, read)
    await this.#shelf.write({ [slotOf(environment)]: read })
    return read
  }

  async #shelved(environment: Environment): Promise<ReadMarkets | undefined> {
    // Written by nobody but us, and gone with the browser: another version of Twinkey can't have left it.
    const read = (await this.#shelf.read(slotOf(environment))) as ReadMarkets | null | undefined
    if (read == null) return undefined
    this.#read.set(environment, read)
    return read
  }
}

function slotOf(environment: Environment): string {
  return `markets.${environment}`
}
