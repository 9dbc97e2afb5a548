import { type Inventory, inventoryOf } from './inventory.ts'
import { type Row, readRow, remainsOf } from './row.ts'

/** One of the two copies as it was found. */
export interface Copy {
  /** The rows that are as they were written. */
  readonly rows: ReadonlyMap<string, Row>
  /** What stands where other rows were written, by name: its text, or null where there is none. */
  readonly damaged: ReadonlyMap<string, string | null>
  /** Null where it is missing or damaged. */
  readonly inventory: Inventory | null
}

export function copyOf(stored: Iterable<readonly [name: string, value: unknown]>, inventory: Inventory | null): Copy {
  const rows = new Map<string, Row>()
  const damaged = new Map<string, string | null>()
  for (const [name, value] of stored) {
    const row = readRow(name, value)
    if (row !== null) rows.set(name, row)
    else damaged.set(name, remainsOf(value))
  }
  return { rows, damaged, inventory }
}

/** True where everything is there that was written, as it was written, and nothing else. */
export function isWhole({ rows, damaged, inventory }: Copy): boolean {
  if (inventory === null || damaged.size > 0) return false
  return inventoryOf(rows.values(), inventory.generation).sum === inventory.sum
}

/** True where nothing was ever written, or all of it is gone without a trace. */
export function isBlank({ rows, damaged, inventory }: Copy): boolean {
  return rows.size === 0 && damaged.size === 0 && inventory === null
}
