import { type Copy, copyOf } from './copy.ts'
import { type Inventory, readInventory } from './inventory.ts'
import type { Row } from './row.ts'

/** A storage area of the browser that is apart from the database and survives it. One `write` is one step: all or nothing. */
export interface MirrorArea {
  readAll(): Promise<Readonly<Record<string, unknown>>>
  write(items: Readonly<Record<string, unknown>>): Promise<void>
  remove(names: readonly string[]): Promise<void>
  clear(): Promise<void>
}

const prefix = 'row:'
const inventorySlot = 'inventory'

/** The second copy, as it is found. */
export async function readMirror(area: MirrorArea): Promise<Copy> {
  const { [inventorySlot]: inventory, ...items } = await area.readAll()
  // A row that was to be removed is null until the removing is done: see `writeMirror`.
  const rows = Object.entries(items).filter(([slot, value]) => slot.startsWith(prefix) && value !== null)
  return copyOf(
    rows.map(([slot, value]) => [slot.slice(prefix.length), value]),
    readInventory(inventory),
  )
}

/**
 * Brings a change to the second copy, in one step: what is to go is overwritten together with what comes, and removed
 * after that. A worker that is stopped in between leaves a copy that is whole.
 */
export async function writeMirror(
  area: MirrorArea,
  { put, gone, inventory }: { put: Iterable<Row>; gone: Iterable<string>; inventory: Inventory },
): Promise<void> {
  const slotsGone = [...gone].map((name) => prefix + name)
  await area.write({
    ...Object.fromEntries(slotsGone.map((slot) => [slot, null])),
    ...Object.fromEntries([...put].map(({ name, ...rest }) => [prefix + name, rest])),
    [inventorySlot]: inventory,
  })
  if (slotsGone.length > 0) await area.remove(slotsGone)
}
