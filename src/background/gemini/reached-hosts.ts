import * as v from 'valibot'
import type { ReachedHost } from '../../core/gemini/reached-host.ts'
import type { Shelf } from './shelf.ts'

const shelfName = 'reached-hosts'
const stored = v.array(v.object({ host: v.string(), count: v.number(), lastAt: v.number() }))

/**
 * Counts which hosts calls leave for: no paths, no keys. It takes whatever host it is told, so that one that should never
 * be reached would show.
 */
export class ReachedHosts {
  readonly #shelf: Shelf
  readonly #now: () => number
  #hosts: Promise<Map<string, ReachedHost>> | null = null

  constructor(shelf: Shelf, now: () => number) {
    this.#shelf = shelf
    this.#now = now
  }

  /** A call is about to leave. Done when that is written down. */
  async note(host: string): Promise<void> {
    const hosts = await this.#read()
    hosts.set(host, { host, count: (hosts.get(host)?.count ?? 0) + 1, lastAt: this.#now() })
    await this.#shelf.write({ [shelfName]: [...hosts.values()] })
  }

  /** All of them, in the order in which they were first reached. */
  async all(): Promise<ReachedHost[]> {
    return [...(await this.#read()).values()]
  }

  #read(): Promise<Map<string, ReachedHost>> {
    this.#hosts ??= this.#shelf.read(shelfName).then((found) => {
      const hosts = v.safeParse(stored, found)
      return new Map(hosts.success ? hosts.output.map((one) => [one.host, one]) : [])
    })
    return this.#hosts
  }
}
