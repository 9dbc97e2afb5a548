import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type Copy, copyOf } from '../../../src/background/store/copy.ts'
import { Database } from '../../../src/background/store/database.ts'
import { inventoryOf, readInventory } from '../../../src/background/store/inventory.ts'
import { type MirrorArea, readMirror } from '../../../src/background/store/mirror.ts'
import { RecordStore } from '../../../src/background/store/record-store.ts'
import { type Row, rowOf } from '../../../src/background/store/row.ts'
import { areaIn } from '../fake-area.ts'

/** An area whose files are damaged: nothing is read from it until it has been cleared. */
export function damagedArea(items: Map<string, unknown>, canBeCleared: boolean): MirrorArea {
  const area = areaIn(items)
  let isDamaged = true
  const ifWell = <T>(act: () => Promise<T>) => (isDamaged ? Promise.reject(new Error('Corruption')) : act())
  return {
    readAll: () => ifWell(() => area.readAll()),
    write: (written) => ifWell(() => area.write(written)),
    remove: (names) => ifWell(() => area.remove(names)),
    clear: () => {
      isDamaged = !canBeCleared
      return ifWell(() => area.clear())
    },
  }
}

/** A store over a database and a mirror in memory, and ways to look at both and to harm both. */
export interface TwoCopies {
  readonly store: RecordStore
  readonly database: Database
  readonly mirror: Map<string, unknown>
  copies(): Promise<{ first: Copy; second: Copy }>
  /** What a new worker finds. */
  restarted(): Promise<TwoCopies>
}

export function newTwoCopies(): TwoCopies {
  globalThis.indexedDB = new IDBFactory()
  return over(new Map())
}

function over(mirror: Map<string, unknown>): TwoCopies {
  const database = new Database()
  return {
    store: new RecordStore(database, areaIn(mirror), () => 1000),
    database,
    mirror,
    copies: () => copiesOf(database, mirror),
    restarted: async () => {
      await database.close()
      return over(mirror)
    },
  }
}

/** Both copies as they stand. */
export async function copiesOf(
  database: Database,
  mirror: Map<string, unknown>,
): Promise<{ first: Copy; second: Copy }> {
  const db = await database.connection()
  const rows = await db.getAll('rows')
  const inventory = readInventory(await db.get('inventory', 'rows'))
  return {
    first: copyOf(
      rows.map((row) => [row.name, row]),
      inventory,
    ),
    second: await readMirror(areaIn(mirror)),
  }
}

/** A whole copy with these texts, each written by the write of that number. */
export function wholeCopy(
  texts: Readonly<Record<string, readonly [text: string, generation: number]>>,
  last: number,
): Copy {
  const rows = Object.entries(texts).map(([name, [text, generation]]) => rowOf(name, text, generation))
  return { rows: byName(rows), damaged: new Map(), inventory: inventoryOf(rows, last) }
}

export function byName(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.name, row]))
}
