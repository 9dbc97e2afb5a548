import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { type RefreshingSlice, slotOf } from '../../protocol/view.ts'
import type { SessionArea } from '../platform/session-area.ts'

/** What pages are told of progress at most this often, in milliseconds. */
const tellingMs = 250

/** A round that is under way. */
interface Round<Gives> {
  /** In which the values are that it reads. */
  readonly currency: DisplayCurrency
  readonly end: Promise<Gives>
}

/**
 * Rounds of refreshing: one for each key at a time, and one over all of them. Who asks while one is under way waits for
 * its end; where that reads values in another currency, a round of their own begins then. Tells pages how far they have
 * come, in a slice of its own, for that changes ten times a second and reckons nothing.
 */
export class RefreshRounds {
  readonly #area: SessionArea
  readonly #now: () => number
  #ofAll: Round<boolean> | null = null
  readonly #ofKeys = new Map<KeyRef, Round<void>>()
  #done = 0
  #total = 0
  #toldAt = 0

  constructor(area: SessionArea, now: () => number) {
    this.#area = area
    this.#now = now
  }

  /**
   * Begins a round over all keys, or joins the one that is under way.
   * @param round tells whether it was read to its end
   */
  async ofAll(currency: DisplayCurrency, round: () => Promise<boolean>): Promise<boolean> {
    for (let running = this.#ofAll; running !== null; running = this.#ofAll) {
      if (running.currency === currency) return running.end
      await Promise.allSettled([running.end])
    }
    const end = round().finally(() => {
      this.#ofAll = null
    })
    this.#ofAll = { currency, end }
    return end
  }

  /** Begins a round of a key, or joins the one that is under way. */
  async ofKey(ref: KeyRef, currency: DisplayCurrency, round: () => Promise<void>): Promise<void> {
    for (let running = this.#ofKeys.get(ref); running !== undefined; running = this.#ofKeys.get(ref)) {
      if (running.currency === currency) return running.end
      await Promise.allSettled([running.end])
    }
    if (this.#ofKeys.size === 0) [this.#done, this.#total] = [0, 0]
    const end = round().finally(() => {
      this.#ofKeys.delete(ref)
      return this.#ofKeys.size === 0 && this.#total > 1 ? this.#area.write(noRefresh) : undefined
    })
    this.#ofKeys.set(ref, { currency, end })
    return end
  }

  /** So many more accounts are to be read. */
  async expect(accounts: number): Promise<void> {
    this.#total += accounts
    await this.#tell()
  }

  /** One more was, well or badly. */
  async step(): Promise<void> {
    this.#done += 1
    // What else is asked for, nobody waits for.
    if (this.#done >= this.#total && this.#total > 1) await this.#area.write(noRefresh)
    else if (Math.abs(this.#now() - this.#toldAt) >= tellingMs) await this.#tell()
  }

  async #tell(): Promise<void> {
    // Nobody needs to hear how far a single account has come.
    if (this.#total < 2) return
    this.#toldAt = this.#now()
    const slice: RefreshingSlice = { done: this.#done, total: this.#total, at: this.#toldAt }
    await this.#area.write({ [slotOf('refreshing')]: slice })
  }
}

/** What pages read where no refresh is under way. */
export const noRefresh = { [slotOf('refreshing')]: null }
