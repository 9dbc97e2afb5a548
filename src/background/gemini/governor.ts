import * as v from 'valibot'
import type { Environment } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import { kindOf, readRefusal } from '../../core/gemini/refusal.ts'
import type { Clock } from './clock.ts'
import { type Hold, holdAfter, retryAfterMs } from './hold.ts'
import type { HttpAnswer } from './http.ts'
import type { Shelf } from './shelf.ts'
import { Slots } from './slots.ts'

/** Whose calls are counted together: those of one key, or all public ones. */
export interface Lane {
  readonly environment: Environment
  /** A key's reference, or `public`. */
  readonly who: string
}

/** What the governor needs of the world. */
export interface GovernorsWorld {
  readonly clock: Clock
  /** At least 0 and below 1. */
  readonly random: () => number
  readonly isOnline: () => boolean
  /** Whether the browser lets calls leave for Gemini's host: people can take that back at any time. */
  readonly mayReach: (environment: Environment) => Promise<boolean>
  /** Where holds outlive the worker, but not the browser. */
  readonly shelf: Shelf
}

/** Gemini's limits (sheet, section 7.5): 600 private calls a minute for each key, and 120 public ones. */
const spacingMs = { private: 100, public: 500 } as const
/** So many more may come at once; Gemini queues up to five. */
const burst = 3
/** Calls under way at once in an environment: hundreds of keys must not wait for each other inside the browser. */
const mostAtOnce = 8
/** So long a caller is kept waiting for a hold to end; one that lasts longer is told as what it is. */
const patienceMs = 5000

const shelfName = 'holds'
const storedHolds = v.record(
  v.string(),
  v.object({
    since: v.number(),
    until: v.number(),
    strikes: v.number(),
    why: v.picklist(['rate-limited', 'maintenance']),
  }),
)

/**
 * Lets calls leave so that no limit of Gemini's is reached, and none while Gemini wants quiet: a 429 holds the key that
 * met it, a 503 holds everything of its environment. There is one for all keys.
 */
export class Governor {
  readonly #world: GovernorsWorld
  /** For each lane when its next call is due (GCRA: a call may be early by the burst). */
  readonly #due = new Map<string, number>()
  readonly #slots: Readonly<Record<Environment, Slots>> = {
    production: new Slots(mostAtOnce),
    sandbox: new Slots(mostAtOnce),
  }
  #holds: Promise<Map<string, Hold>> | null = null

  constructor(world: GovernorsWorld) {
    this.#world = world
  }

  /**
   * Waits until a call may leave, lets it, and takes to heart what Gemini answers.
   * @param send sends one call, at once
   * @throws GeminiError `offline`, `no-host-permission`; `rate-limited` or `maintenance` where the quiet lasts longer than anybody should wait
   */
  async inTurn<Answer extends HttpAnswer>(lane: Lane, send: () => Promise<Answer>): Promise<Answer> {
    await this.#turn(lane)
    return this.#slots[lane.environment].hold(async () => {
      const leftAt = this.#world.clock.now()
      const answer = await send()
      await this.#hear(lane, answer, leftAt)
      return answer
    })
  }

  async #turn(lane: Lane): Promise<void> {
    const { clock, isOnline, mayReach } = this.#world
    const holds = await this.#readHolds()
    for (;;) {
      if (!isOnline()) throw new GeminiError({ code: 'offline' })
      const { environment } = lane
      if (!(await mayReach(environment))) throw new GeminiError({ code: 'no-host-permission', environment })
      const hold = this.#holdOn(holds, lane)
      if (hold === null) break
      const left = hold.until - clock.now()
      if (left > patienceMs) throw new GeminiError(failureOf(hold, left))
      await clock.wait(left)
    }
    const spacing = lane.who === 'public' ? spacingMs.public : spacingMs.private
    const name = nameOf(lane)
    const now = clock.now()
    const due = this.#due.get(name) ?? now
    // A clock set back must not hold calls for as long as it was set back by.
    const start = due - now > 60_000 ? now : Math.max(due, now)
    this.#due.set(name, start + spacing)
    const wait = start - now - burst * spacing
    if (wait > 0) await clock.wait(wait)
  }

  /** The hold that is on a lane, the longer of its own and of its environment's; null where there is none. */
  #holdOn(holds: ReadonlyMap<string, Hold>, lane: Lane): Hold | null {
    const now = this.#world.clock.now()
    const on = [holds.get(nameOf(lane)), holds.get(lane.environment)].filter(
      // One that began after now was made by a clock that has been set back since.
      (hold): hold is Hold => hold !== undefined && now < hold.until && now >= hold.since - 60_000,
    )
    return on.reduce<Hold | null>((most, hold) => (most === null || hold.until > most.until ? hold : most), null)
  }

  async #hear(lane: Lane, { status, body, retryAfter, serverTime }: HttpAnswer, leftAt: number): Promise<void> {
    const holds = await this.#readHolds()
    const kind = status === 200 ? null : kindOf(readRefusal(status, body, retryAfter))
    if (kind !== 'rate-limited' && kind !== 'maintenance') {
      // An answer of whatever sort: the quiet is over. That of the environment, too.
      const isOver = [nameOf(lane), lane.environment].filter((name) => (holds.get(name)?.until ?? Infinity) <= leftAt)
      for (const name of isOver) holds.delete(name)
      if (isOver.length > 0) await this.#keepHolds(holds)
      return
    }
    const name = kind === 'maintenance' ? lane.environment : nameOf(lane)
    const before = holds.get(name) ?? null
    // Sent before that hold began: it tells nothing that is not known.
    if (before !== null && leftAt <= before.since) return
    const now = this.#world.clock.now()
    holds.set(name, holdAfter(kind, before, now, retryAfterMs(retryAfter, serverTime ?? now), this.#world.random()))
    await this.#keepHolds(holds)
  }

  #readHolds(): Promise<Map<string, Hold>> {
    this.#holds ??= this.#world.shelf.read(shelfName).then((found) => {
      const holds = v.safeParse(storedHolds, found)
      return new Map(holds.success ? Object.entries(holds.output) : [])
    })
    return this.#holds
  }

  #keepHolds(holds: ReadonlyMap<string, Hold>): Promise<void> {
    return this.#world.shelf.write({ [shelfName]: Object.fromEntries(holds) })
  }
}

function nameOf({ environment, who }: Lane): string {
  return `${environment}:${who}`
}

function failureOf({ why }: Hold, leftMs: number) {
  return why === 'maintenance'
    ? ({ code: 'maintenance' } as const)
    : ({ code: 'rate-limited', retryAfterSeconds: Math.ceil(leftMs / 1000) } as const)
}
