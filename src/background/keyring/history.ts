import { type Environment, environments } from '../../core/gemini/environment.ts'
import {
  emptyHead,
  endOf,
  filed,
  type HistoryHead,
  type HistoryPage,
  headAfterLoss,
  type Note,
  type PageMark,
  pagesToOpen,
} from '../../core/history/filing.ts'
import type { HistoryPoint } from '../../core/history/point.ts'
import { historyHeadSchema, historyPageSchema, storedPage } from '../../core/history/stored-page.ts'
import { thinned } from '../../core/history/thinning.ts'
import { Turns } from '../../core/turns.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { OpenVault, Session } from '../session.ts'
import { historyHeadName, historyPageName, historyPages } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { sealJson } from '../vault/box.ts'
import { historyHeadPlace, historyPagePlace } from './places.ts'
import { openOrNull } from './sealed-record.ts'

/** What can be read of the history of one environment. Times are milliseconds since 1970. */
export interface HistoryRead {
  readonly points: readonly HistoryPoint[]
  /** How accounts were called, by their ids. */
  readonly labels: ReadonlyMap<string, string>
  /** Days and months of which a page does not open. */
  readonly lost: readonly { readonly from: number; readonly until: number }[]
  /** More was lost, and nobody knows of when. */
  readonly hasUntoldLoss: boolean
  /** The environments of which there are points. */
  readonly environments: readonly Environment[]
}

/** What a worker keeps in memory: the head, and the pages of the days of this week. */
interface Kept {
  readonly head: HistoryHead
  readonly days: Map<number, HistoryPage | null>
  /** Rows that no head names and that don't open: they go with the next write. */
  readonly orphans: readonly number[]
}

/**
 * What the accounts were worth, point by point: a head and pages, each sealed on its own, under numbers that say nothing.
 * What it remembers is a cache, which `forget` drops.
 */
export class History {
  readonly #store: RecordStore
  readonly #session: Session
  readonly #now: () => number
  readonly #turns = new Turns()
  #kept: Kept | null = null
  /** How often it was told to forget: what was read before must not be kept after. */
  #forgotten = 0
  #changedAt: number | null = null

  constructor(store: RecordStore, session: Session, now: () => number) {
    this.#store = store
    this.#session = session
    this.#now = now
  }

  /** When points came or went, in milliseconds since 1970; null where they have not since this worker began. */
  get changedAt(): number | null {
    return this.#changedAt
  }

  /** Keeps points, in one write: today's page, and where a day has left the week that of its month. @throws FaultError `locked` */
  note(notes: readonly Note[]): Promise<void> {
    return this.#turns.inTurn(async () => {
      if (notes.length === 0) return
      const vault = this.#session.vault()
      const [since, now] = [this.#forgotten, this.#now()]
      const { head, days, orphans } = await this.#known(vault)
      const opened = await this.#open(vault, pagesToOpen(head, notes, now), days)
      const next = filed(head, opened, notes, now)
      const put: Record<string, string> = {
        [historyHeadName]: await sealJson(vault.vaultKey, historyHeadPlace(vault.vaultId), next.head),
      }
      for (const page of next.put) {
        const place = historyPagePlace(vault.vaultId, page.number, page.environment)
        put[historyPageName(page.number)] = await sealJson(vault.vaultKey, place, storedPage(page))
      }
      // Locked or destroyed while it was sealed: another vault may stand there by now.
      if (since !== this.#forgotten) throw new FaultError({ code: 'locked' })
      const gone = [...next.remove, ...orphans]
      if (!(await this.#store.write({ put, remove: gone.map(historyPageName), isPassing: true }))) return
      this.#changedAt = now
      for (const number of gone) days.delete(number)
      for (const page of next.put) if (page.span === 'day') days.set(page.number, page)
      this.#keep({ head: next.head, days, orphans: [] }, since)
    })
  }

  /** The points of the last days that have their hours. @throws FaultError `locked` */
  week(environment: Environment): Promise<readonly HistoryPoint[]> {
    return this.#turns.inTurn(async () => {
      const vault = this.#session.vault()
      const { head, days } = await this.#known(vault)
      const marks = head.pages.filter((mark) => mark.span === 'day' && mark.environment === environment)
      return (await this.#open(vault, marks, days)).flatMap(({ points }) => points)
    })
  }

  /** What there is since a moment, or at all; in milliseconds since 1970. @throws FaultError `locked` */
  read(environment: Environment, since: number | null): Promise<HistoryRead> {
    return this.#turns.inTurn(async () => {
      const vault = this.#session.vault()
      const { head, days } = await this.#known(vault)
      const own = head.pages.filter((mark) => mark.environment === environment)
      const marks = own.filter((mark) => since === null || endOf(mark) > since)
      const pages = await this.#open(vault, marks, days)
      const found = new Set(pages.map(({ number }) => number))
      const oldestFirst = [...pages].sort((a, b) => a.start - b.start)
      return {
        points: thinned(
          pages.flatMap(({ points }) => points),
          this.#now(),
        ),
        labels: new Map(oldestFirst.flatMap(({ labels }) => [...labels])),
        lost: marks
          .filter(({ number }) => !found.has(number))
          .map((mark) => ({ from: mark.start, until: endOf(mark) }))
          .sort((a, b) => a.from - b.from),
        hasUntoldLoss: head.hasUntoldLoss,
        environments: environments.filter((one) => head.pages.some((mark) => mark.environment === one)),
      }
    })
  }

  /** Removes all of it, of both environments, in one write. @throws FaultError `locked` */
  delete(): Promise<void> {
    return this.#turns.inTurn(async () => {
      this.#session.vault() // the owner's to delete
      const pages = await this.#store.readGroup(historyPages)
      await this.#store.write({ remove: [historyHeadName, ...[...pages.keys()].map((rest) => historyPages + rest)] })
      this.#kept = null
      this.#changedAt = this.#now()
    })
  }

  forget(): void {
    this.#kept = null
    this.#forgotten += 1
  }

  #keep(kept: Kept, since: number): void {
    // Locked in the meantime: what it remembers must not outlive that.
    if (since === this.#forgotten && this.#session.isOpen()) this.#kept = kept
  }

  async #known(vault: OpenVault): Promise<Kept> {
    const since = this.#forgotten
    const kept = this.#kept ?? (await this.#stored(vault))
    this.#keep(kept, since)
    return kept
  }

  async #stored(vault: OpenVault): Promise<Kept> {
    const box = await this.#store.read(historyHeadName)
    const head = box === null ? null : await openOrNull(vault, historyHeadPlace(vault.vaultId), box, historyHeadSchema)
    if (head !== null) return { head, days: new Map(), orphans: [] }
    const rows = [...(await this.#store.readGroup(historyPages))].map(([rest, text]) => ({
      number: Number(rest),
      text,
    }))
    if (box === null && rows.length === 0) return { head: emptyHead, days: new Map(), orphans: [] }
    const pages: HistoryPage[] = []
    for (const { number, text } of rows) {
      for (const environment of environments) {
        const page = await openOrNull(
          vault,
          historyPagePlace(vault.vaultId, number, environment),
          text,
          historyPageSchema,
        )
        if (page !== null) pages.push(page)
      }
    }
    const orphans = rows.map(({ number }) => number).filter((number) => pages.every((page) => page.number !== number))
    const lastNumber = Math.max(0, ...rows.map(({ number }) => number))
    return { head: headAfterLoss(pages, lastNumber, orphans.length > 0), days: new Map(), orphans }
  }

  /** Those of the pages that open. The days among them are remembered, for every refresh needs them. */
  async #open(
    vault: OpenVault,
    marks: readonly PageMark[],
    days: Map<number, HistoryPage | null>,
  ): Promise<HistoryPage[]> {
    const pages = await Promise.all(
      marks.map(async ({ number, environment, span }) => {
        const known = days.get(number)
        if (known !== undefined) return known
        const box = await this.#store.read(historyPageName(number))
        const place = historyPagePlace(vault.vaultId, number, environment)
        const page = box === null ? null : await openOrNull(vault, place, box, historyPageSchema)
        if (span === 'day') days.set(number, page)
        return page
      }),
    )
    return pages.filter((page) => page !== null)
  }
}
