import { Turns } from '../../core/turns.ts'
import { type Copy, copyOf, isWhole } from './copy.ts'
import type { Database } from './database.ts'
import { emptyInventory, type Inventory, inventoryOf, readInventory, withChange } from './inventory.ts'
import { type MirrorArea, readMirror, writeMirror } from './mirror.ts'
import { mendingName } from './names.ts'
import { type Damage, type Reconciled, reconcile } from './reconcile.ts'
import { type Row, readRow, rowOf } from './row.ts'

/** What one write does: all of it or nothing. */
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

/** A damage that was found and mended as far as it could be, and when, in milliseconds since 1970. */
export interface Mending extends Damage {
  readonly at: number
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
    return (await (await this.#database.connection()).count('rows')) === 0
  }

  /** @returns false where its condition did not hold, and nothing was written */
  write(change: Change): Promise<boolean> {
    return this.#turns.inTurn(async () => {
      await this.#compared()
      try {
        return await this.#writeBoth(change)
      } catch (error) {
        if (!(error instanceof ChangedUnderneath)) throw error
        this.#comparison = null
        await this.#compared()
        return await this.#writeBoth(change)
      }
    })
  }

  /**
   * Removes everything for good. First one write that leaves both copies empty, so that a worker stopped after it finds
   * nothing to mend from; then the places themselves.
   */
  async destroy(): Promise<void> {
    await this.write({ removeAll: true })
    await this.#turns.inTurn(async () => {
      await this.#mirror.clear()
      await this.#database.delete()
      this.#comparison = null
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
      // It is stored, so whoever asked for it has it; that there is only one copy of it is told by the view.
      console.error('Twinkey: the second copy was not written:', error instanceof Error ? error.name : typeof error)
      this.#isMirrorBehind = true
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
    const isHindered =
      (change.onlyIfThere !== undefined && (await rows.getKey(change.onlyIfThere)) === undefined) ||
      (change.onlyIfAbsent !== undefined && (await rows.getKey(change.onlyIfAbsent)) !== undefined)
    if (isHindered) {
      await transaction.done
      return null
    }
    const stored = await inventories.get('rows')
    const before = stored === undefined && this.#generation === 0 ? emptyInventory : readInventory(stored)
    if (before === null || before.generation !== this.#generation) {
      transaction.abort()
      throw new ChangedUnderneath()
    }
    const put = Object.entries(change.put ?? {}).map(([name, text]) => rowOf(name, text, before.generation + 1))
    const touched = [...put.map(({ name }) => name), ...(change.remove ?? [])]
    const gone = change.removeAll === true ? await rows.getAll() : await existing(touched, (name) => rows.get(name))
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
    const db = await this.#database.connection()
    const transaction = db.transaction(['rows', 'inventory'])
    const [stored, inventory] = await Promise.all([
      transaction.objectStore('rows').getAll(),
      transaction.objectStore('inventory').get('rows'),
    ])
    const first = copyOf(
      stored.map((row) => [row.name, row]),
      readInventory(inventory),
    )
    const second = await this.#readMirror(first)
    if (second === null) {
      this.#generation = first.inventory?.generation ?? 0
      return
    }
    const truth = reconcile(first, second)
    const rows = truth.damage === null ? truth.rows : withMending(truth, truth.damage, this.#now())
    const inventoryNow = inventoryOf(rows.values(), truth.generation)
    if (truth.isFirstBehind) await this.#replaceDatabase(rows, inventoryNow)
    if (truth.isSecondBehind) {
      const gone = [...second.rows.keys(), ...second.damaged.keys()].filter((name) => !rows.has(name))
      await writeMirror(this.#mirror, { put: rows.values(), gone, inventory: inventoryNow })
    }
    this.#generation = truth.generation
    this.#isMirrorBehind = false
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
      console.error('Twinkey: the second copy was not read:', error instanceof Error ? error.name : typeof error)
    }
    try {
      await this.#mirror.clear()
      return await readMirror(this.#mirror)
    } catch {
      this.#isMirrorBehind = true // it is told, and tried again with each write
      return null
    }
  }

  async #replaceDatabase(all: ReadonlyMap<string, Row>, inventory: Inventory): Promise<void> {
    const db = await this.#database.connection()
    const transaction = db.transaction(['rows', 'inventory'], 'readwrite', { durability: 'strict' })
    const [rows, inventories] = [transaction.objectStore('rows'), transaction.objectStore('inventory')]
    await Promise.all([
      rows.clear(),
      ...[...all.values()].map((row) => rows.put(row)),
      inventories.put(inventory, 'rows'),
      transaction.done,
    ])
  }

  async #rewriteMirror(): Promise<void> {
    this.#comparison = null
    await this.#compared()
  }
}

/** The rows with a note of what was mended, which stays until the owner has read it. */
function withMending({ rows, generation }: Reconciled, damage: Damage, at: number): ReadonlyMap<string, Row> {
  const mending: Mending = { ...damage, at }
  return new Map([...rows, [mendingName, rowOf(mendingName, JSON.stringify(mending), generation)]])
}

async function existing(names: readonly string[], get: (name: string) => Promise<Row | undefined>): Promise<Row[]> {
  const rows = await Promise.all([...new Set(names)].map(get))
  return rows.filter((row) => row !== undefined)
}

function textsOf(rows: readonly Row[], group: string): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.name.slice(group.length), row.text]))
}
