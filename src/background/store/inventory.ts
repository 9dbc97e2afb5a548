import { type Row, sumOf } from './row.ts'

/**
 * What ought to be in a copy, in one small line that is written with every change: by it a copy knows when rows are
 * missing. The names are not in it, so that its size, and the cost of a write, do not grow with the number of rows.
 */
export interface Inventory {
  /** The last write. */
  readonly generation: number
  readonly count: number
  /** The checksums of all rows, added without carry (exclusive or): in hex. */
  readonly rows: string
  /** The checksum of this line itself. */
  readonly sum: string
}

const nothing = '0'.repeat(64)

export const emptyInventory: Inventory = inventory(0, 0, nothing)

function inventory(generation: number, count: number, rows: string): Inventory {
  return { generation, count, rows, sum: sumOf([generation, count, rows]) }
}

/** The inventory of a whole copy. */
export function inventoryOf(rows: Iterable<Row>, generation: number): Inventory {
  let count = 0
  let sums = nothing
  for (const row of rows) {
    count += 1
    sums = added(sums, row.sum)
  }
  return inventory(generation, count, sums)
}

/** The inventory after the next write: these rows go, those come. */
export function withChange(before: Inventory, gone: readonly Row[], come: readonly Row[]): Inventory {
  // Adding without carry is its own reverse.
  const rows = [...gone, ...come].reduce((sums, row) => added(sums, row.sum), before.rows)
  return inventory(before.generation + 1, before.count - gone.length + come.length, rows)
}

/** A stored inventory as it was written, or null: something else stands there, or nothing. */
export function readInventory(stored: unknown): Inventory | null {
  const { generation, count, rows, sum } = (stored ?? {}) as Record<string, unknown>
  if (typeof generation !== 'number' || typeof count !== 'number' || typeof rows !== 'string') return null
  const read = inventory(generation, count, rows)
  return read.sum === sum ? read : null
}

function added(a: string, b: string): string {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(16).padStart(nothing.length, '0')
}
