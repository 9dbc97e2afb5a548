import { type RefreshingSlice, slotOf } from '../../protocol/view.ts'
import type { SessionArea } from '../platform/session-area.ts'

/** What pages are told of progress at most this often, in milliseconds. */
const tellingMs = 250

/**
 * Rounds of refreshing, one at a time: who asks while one is under way waits for its end. Tells pages how far it has
 * come, in a slice of its own, for that changes ten times a second and reckons nothing.
 */
export class RefreshRounds {
  readonly #area: SessionArea
  readonly #now: () => number
  #running: Promise<void> | null = null
  #done = 0
  #total = 0
  #toldAt = 0

  constructor(area: SessionArea, now: () => number) {
    this.#area = area
    this.#now = now
  }

  /** Begins a round, or joins the one that is under way. */
  join(round: () => Promise<void>): Promise<void> {
    this.#running ??= this.#run(round)
    return this.#running
  }

  /** So many more accounts are to be read. */
  async expect(accounts: number): Promise<void> {
    this.#total += accounts
    await this.#tell()
  }

  /** One more was, well or badly. */
  async step(): Promise<void> {
    this.#done += 1
    if (Math.abs(this.#now() - this.#toldAt) >= tellingMs) await this.#tell()
  }

  async #run(round: () => Promise<void>): Promise<void> {
    this.#done = 0
    this.#total = 0
    try {
      await round()
    } finally {
      this.#running = null
      await this.#area.write(noRefresh)
    }
  }

  async #tell(): Promise<void> {
    // Nobody needs to hear how far a single account has come.
    if (this.#running === null || this.#total < 2) return
    this.#toldAt = this.#now()
    const slice: RefreshingSlice = { done: this.#done, total: this.#total, at: this.#toldAt }
    await this.#area.write({ [slotOf('refreshing')]: slice })
  }
}

/** What pages read where no refresh is under way. */
export const noRefresh = { [slotOf('refreshing')]: null }
