import { Turns } from '../../core/turns.ts'
import { type Copy, isWhole } from './copy.ts'
import type { Database } from './database.ts'
import { readFirstCopy, replaceFirstCopy } from './first-copy.ts'
import { emptyInventory, type Inventory, inventoryOf, readInventory, withChange } from './inventory.ts'
import { withMending } from './mending.ts'
import { type MirrorArea, readMirror, writeMirror } from './mirror.ts'
import { headerName } from './names.ts'
import { reconcile } from './reconcile.ts'
import { type Row, readRow, rowOf } from './row.ts'

/** Above the number of any write: both copies believe it. */
const lastWrite = 2 ** 40

/** What one write does: all of it or nothing. Without a vault's header, or with it, nothing is put. */
export interface Change {
  readonly put?: Readonly<Record<string, string>>
  readonly remove?: readonly string[]
  /** Removes whatever else there is. */
  readonly removeAll?: boolean
  /** Without this row nothing is written: it has been removed in the meantime. */
  readonly onlyIfThere?: string
  /** With this row nothing is written: it is never overwritten. */
  readonly onlyIfAbsent?: string
  /** What can be had again need not be on the disk when the write comes back. */
  readonly isPassing?: boolean
}

/** The database does not hold what it held a moment ago. */
class ChangedUnderneath extends Error {
  override readonly name = 'ChangedUnderneath'
}

/**
 * Rows by name, in two copies: the database, and a mirror of it. The copies are compared when a worker first uses them,
 * and whenever something is found that is not as it was written; the one mends the other. Writes follow one another; each
 * is one transaction of the database, and then one step of the mirror.
 */
export class RecordStore {
  readonly #database: Database
  readonly #mirror: MirrorArea
  readonly #now: () => number
  readonly #turns = new Turns()
  #comparison: Promise<void> | null = null
  /** The last write that this worker knows of; another number in the database means that it was changed underneath us. */
  #generation = 0
  #isMirrorBehind = false

  constructor(database: Database, mirror: MirrorArea, now: () => number) {
    this.#database = database
    this.#mirror = mirror
    this.#now = now
  }

  /** Compares the copies again, as when a vault is opened. */
  async compare(): Promise<void> {
    await this.#turns.inTurn(async () => {
      this.#comparison = null
      await this.#compared()
    })
  }

  /** The text of a row, or null. */
  async read(name: string): Promise<string | null> {
    await this.#compared()
    const stored = await (await this.#database.connection()).get('rows', name)
    if (stored === undefined) return null
    const row = readRow(name, stored)
    if (row !== null) return row.text
    await this.compare()
    return (await (await this.#database.connection()).get('rows', name))?.text ?? null
  }

  /** The texts of all rows whose names begin with the same, by the rest of their names. */
  async readGroup(group: string): Promise<ReadonlyMap<string, string>> {
    await this.#compared()
    const rows = await this.#rowsOf(group)
    if (rows.every((row) => readRow(row.name, row) !== null)) return textsOf(rows, group)
    await this.compare()
    return textsOf(await this.#rowsOf(group), group)
  }

  /** True where nothing is stored, and nothing ought to be. */
  async isEmpty(): Promise<boolean> {
    await this.#compared()
    const isEmpty = async () => (await (await this.#database.connection()).count('rows')) === 0
    if ((await isEmpty()) && this.#generation > 0) await this.compare() // it may have been emptied underneath us
    return isEmpty()
  }

  /** @returns false where its condition did not hold, and nothing was written */
  write(change: Change): Promise<boolean> {
    return this.#turns.inTurn(async () => {
      await this.#compared()
      try {
        return await this.#writeBoth(change)
      } catch (error) {
        if (!(error instanceof ChangedUnderneath)) throw error
      }
      this.#comparison = null
      await this.#compared()
      try {
        return await this.#writeBoth(change)
      } catch (error) {
        // Compared, and still without a header: there is no vault to write to.
        if (error instanceof ChangedUnderneath) return false
        throw error
      }
    })
  }

  /**
   * Removes everything for good, whatever is damaged of it. First one write that leaves the database empty, under a number
   * above any other, so that a worker stopped after it finds nothing to mend from; then the places themselves.
   */
  async destroy(): Promise<void> {
    await this.#turns.inTurn(async () => {
      let over = () => {}
      // Whoever reads meanwhile waits: a comparison of half a destruction would write the emptiness down once more.
      this.#comparison = new Promise((resolve) => {
        over = resolve
      })
      const steps = [
        await settled(() => replaceFirstCopy(this.#database, new Map(), inventoryOf([], lastWrite))),
        await settled(() => this.#mirror.clear()),
        await settled(() => this.#database.delete()),
      ]
      this.#comparison = null
      over()
      for (const step of steps) if (step.status === 'rejected') throw step.reason
    })
  }

  /** Whether the second copy could not be written; it is tried again with each write. */
  get isMirrorBehind(): boolean {
    return this.#isMirrorBehind
  }

  async #writeBoth(change: Change): Promise<boolean> {
    const done = await this.#writeDatabase(change)
    if (done === null) return false
    try {
      if (this.#isMirrorBehind) await this.#rewriteMirror()
      else await writeMirror(this.#mirror, done)
    } catch (error) {
      this.#mirrorFailed('written', error) // it is stored, so whoever asked for it has it
    }
    return true
  }

  async #writeDatabase(change: Change): Promise<{ put: Row[]; gone: string[]; inventory: Inventory } | null> {
    const db = await this.#database.connection()
    const durability = change.isPassing === true ? 'relaxed' : 'strict'
    const transaction = db.transaction(['rows', 'inventory'], 'readwrite', { durability })
    transaction.done.catch(() => {}) // it is awaited at the end; where something fails before that, that says why
    // Nothing but the database is awaited from here on: anything else would end the transaction.
    const [rows, inventories] = [transaction.objectStore('rows'), transaction.objectStore('inventory')]
    const isWithoutVault =
      change.put !== undefined && !(headerName in change.put) && (await rows.getKey(headerName)) === undefined
    const isHindered =
      (!isWithoutVault && change.onlyIfThere !== undefined && (await rows.getKey(change.onlyIfThere)) === undefined) ||
      (change.onlyIfAbsent !== undefined && (await rows.getKey(change.onlyIfAbsent)) !== undefined)
    if (isHindered) {
      await transaction.done
      return null
    }
    const stored = await inventories.get('rows')
    const before = stored === undefined && this.#generation === 0 ? emptyInventory : readInventory(stored)
    if (before === null || before.generation !== this.#generation || isWithoutVault) {
      transaction.abort()
      throw new ChangedUnderneath()
    }
    const put = Object.entries(change.put ?? {}).map(([name, text]) => rowOf(name, text, before.generation + 1))
    const touched = [...put.map(({ name }) => name), ...(change.remove ?? [])]
    const gone = change.removeAll === true ? await rows.getAll() : await existing(touched, (name) => rows.get(name))
    if (gone.some((row) => readRow(row.name, row) === null)) {
      transaction.abort()
      throw new ChangedUnderneath()
    }
    const inventory = withChange(before, gone, put)
    const comingNames = new Set(put.map(({ name }) => name))
    const goneNames = gone.map(({ name }) => name).filter((name) => !comingNames.has(name))
    await Promise.all([
      ...goneNames.map((name) => rows.delete(name)),
      ...put.map((row) => rows.put(row)),
      inventories.put(inventory, 'rows'),
      transaction.done,
    ])
    this.#generation = inventory.generation
    return { put, gone: goneNames, inventory }
  }

  async #rowsOf(group: string): Promise<Row[]> {
    // Group names end in a slash: what follows the slash in the order of characters ends the range.
    const range = IDBKeyRange.bound(group, `${group.slice(0, -1)}0`, false, true)
    return (await this.#database.connection()).getAll('rows', range)
  }

  /** Done once in the life of a worker, and again when something is found amiss. */
  async #compared(): Promise<void> {
    this.#comparison ??= this.#compareCopies()
    try {
      await this.#comparison
    } catch (error) {
      this.#comparison = null // the next use tries again
      throw error
    }
  }

  async #compareCopies(): Promise<void> {
    const first = await readFirstCopy(this.#database)
    const second = await this.#readMirror(first)
    if (second === null) {
      this.#generation = first.inventory?.generation ?? 0
      return
    }
    const truth = reconcile(first, second)
    const rows = truth.damage === null ? truth.rows : withMending(truth, truth.damage, this.#now())
    const inventoryNow = inventoryOf(rows.values(), truth.generation)
    if (truth.isFirstBehind) await replaceFirstCopy(this.#database, rows, inventoryNow)
    this.#generation = truth.generation
    this.#isMirrorBehind = false
    if (!truth.isSecondBehind) return
    try {
      const gone = [...second.rows.keys(), ...second.damaged.keys()].filter((name) => !rows.has(name))
      await writeMirror(this.#mirror, { put: rows.values(), gone, inventory: inventoryNow })
    } catch (error) {
      this.#mirrorFailed('written', error) // the first copy is whole by now
    }
  }

  /** That there is one copy only is told by the view; it is tried again with each write. */
  #mirrorFailed(what: 'read' | 'written', error: unknown): void {
    console.error(`Twinkey: the second copy was not ${what}:`, error instanceof Error ? error.name : typeof error)
    this.#isMirrorBehind = true
  }

  /**
   * The second copy; null where there is none to be had, which must not keep anybody from a first copy that is whole.
   * Chrome does not read from a storage area whose files are damaged until it has been cleared.
   */
  async #readMirror(first: Copy): Promise<Copy | null> {
    try {
      return await readMirror(this.#mirror)
    } catch (error) {
      if (!isWhole(first)) throw error
    }
    try {
      await this.#mirror.clear()
      return await readMirror(this.#mirror)
    } catch (error) {
      this.#mirrorFailed('read', error)
      return null
    }
  }

  async #rewriteMirror(): Promise<void> {
    this.#comparison = null
    await this.#compared()
  }
}

async function settled(act: () => Promise<void>): Promise<PromiseSettledResult<void>> {
  const [result] = await Promise.allSettled([act()])
  return result
}

async function existing(names: readonly string[], get: (name: string) => Promise<Row | undefined>): Promise<Row[]> {
  const rows = await Promise.all([...new Set(names)].map(get))
  return rows.filter((row) => row !== undefined)
}

function textsOf(rows: readonly Row[], group: string): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.name.slice(group.length), row.text]))
}
