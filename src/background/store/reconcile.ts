import { type Copy, isBlank, isWhole } from './copy.ts'
import { type Row, rowOf } from './row.ts'

/** What the two copies come to together. */
export interface Reconciled {
  readonly rows: ReadonlyMap<string, Row>
  readonly generation: number
  /** Whether a copy has to be written again to agree. */
  readonly isFirstBehind: boolean
  readonly isSecondBehind: boolean
  /** Damage that was found; null where there was none. A copy that only missed the last write is not damaged. */
  readonly damage: Damage | null
}

export interface Damage {
  /** Rows that one copy had lost and the other still had. */
  readonly mended: number
  /** Rows that neither copy has as they were written. */
  readonly lost: number
}

/**
 * Makes one truth of two copies. A whole copy is believed as it is, the later of two whole ones first: a worker may have
 * been stopped after one was written and before the other. Where one is damaged, each row is taken from where it is
 * good; what is good nowhere is kept as it stands, for its seal to say what it is.
 */
export function reconcile(first: Copy, second: Copy): Reconciled {
  const wholes = [first, second].filter(isWhole).sort((a, b) => generationOf(b) - generationOf(a))
  const best = wholes[0]
  const isTwice = wholes.length === 2
  // The very first write reached the first copy only, or the second copy has only just been introduced.
  const isNew = isBlank(second) && generationOf(first) <= 1
  if (best !== undefined && (isTwice || isNew || isMeantToBeEmpty(best, first, second))) {
    return {
      rows: best.rows,
      generation: generationOf(best),
      isFirstBehind: !isSame(best, first),
      isSecondBehind: !isSame(best, second),
      damage: null,
    }
  }
  if (isBlank(first) && isBlank(second)) {
    return { rows: new Map(), generation: 0, isFirstBehind: false, isSecondBehind: false, damage: null }
  }
  return mend(first, second)
}

function mend(first: Copy, second: Copy): Reconciled {
  const copies = [first, second]
  const wholes = copies.filter(isWhole)
  const newest = Math.max(...copies.map(newestOf))
  const generation = newest + 1
  const complete = wholes.find((copy) => generationOf(copy) === newest)
  if (complete !== undefined) {
    const mended = missingSomewhere(complete.rows, copies)
    return { rows: complete.rows, generation, isFirstBehind: true, isSecondBehind: true, damage: { mended, lost: 0 } }
  }
  const rows = new Map<string, Row>()
  for (const { rows: found } of copies) {
    for (const [name, row] of found) {
      const other = rows.get(name)
      if (other !== undefined && other.generation >= row.generation) continue
      if (!wholes.some((copy) => wasRemovedFrom(copy, row))) rows.set(name, row)
    }
  }
  const mended = missingSomewhere(rows, copies)
  const good = rows.size
  for (const { damaged } of copies) {
    for (const [name, text] of damaged)
      if (!rows.has(name) && text !== null) rows.set(name, rowOf(name, text, generation))
  }
  const expected = Math.max(...copies.map(({ inventory }) => inventory?.count ?? 0))
  const lost = Math.max(rows.size, expected) - good
  return { rows, generation, isFirstBehind: true, isSecondBehind: true, damage: { mended, lost } }
}

/** A row that a whole copy does not have, although that copy is later than the row, was removed there and not lost. */
function wasRemovedFrom(whole: Copy, row: Row): boolean {
  return !whole.rows.has(row.name) && generationOf(whole) >= row.generation
}

function missingSomewhere(rows: ReadonlyMap<string, Row>, copies: readonly Copy[]): number {
  return [...rows.keys()].filter((name) => !copies.every((copy) => copy.rows.has(name))).length
}

/** After a destruction one copy says that it is empty, and the other may be gone altogether. */
function isMeantToBeEmpty(best: Copy, first: Copy, second: Copy): boolean {
  const other = best === first ? second : first
  return best.rows.size === 0 && isBlank(other)
}

function isSame(a: Copy, b: Copy): boolean {
  return a.inventory?.sum === b.inventory?.sum
}

function generationOf({ inventory }: Copy): number {
  return inventory?.generation ?? 0
}

function newestOf(copy: Copy): number {
  return Math.max(generationOf(copy), ...[...copy.rows.values()].map((row) => row.generation))
}
