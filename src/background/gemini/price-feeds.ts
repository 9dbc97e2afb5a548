import type { Environment } from '../../core/gemini/environment.ts'
import { type PriceFeed, parsePriceFeed } from '../../core/gemini/price-feed.ts'
import { outcomeOf, readAs, saidOf } from './answer.ts'
import type { Transport } from './http.ts'

/** How long a price feed serves every key's refresh, in milliseconds. */
const freshMs = 20_000

/** The price feed of each environment, asked for once by all who want it at about the same time. */
export class PriceFeeds {
  readonly #now: () => number
  readonly #get: Transport['get']
  readonly #feeds = new Map<Environment, { readonly at: number; readonly feed: Promise<PriceFeed> }>()

  constructor(now: () => number, sendGet: Transport['get']) {
    this.#now = now
    this.#get = sendGet
  }

  /** @throws GeminiError */
  read(environment: Environment): Promise<PriceFeed> {
    const kept = this.#feeds.get(environment)
    if (kept !== undefined && Math.abs(this.#now() - kept.at) < freshMs) return kept.feed
    const feed = this.#ask(environment)
    this.#feeds.set(environment, { at: this.#now(), feed })
    // A failed feed is not kept; those who wait for it now are told of the failure.
    feed.catch(() => this.#feeds.delete(environment))
    return feed
  }

  async #ask(environment: Environment): Promise<PriceFeed> {
    const outcome = outcomeOf(await this.#get(environment, '/v1/pricefeed'))
    return readAs(parsePriceFeed, saidOf(outcome, environment))
  }
}
