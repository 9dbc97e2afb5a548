import { type Copy, copyOf } from './copy.ts'
import type { Database } from './database.ts'
import { type Inventory, readInventory } from './inventory.ts'
import type { Row } from './row.ts'

/** The first copy, as it is found in the database. */
export async function readFirstCopy(database: Database): Promise<Copy> {
  const transaction = (await database.connection()).transaction(['rows', 'inventory'])
  const [stored, inventory] = await Promise.all([
    transaction.objectStore('rows').getAll(),
    transaction.objectStore('inventory').get('rows'),
  ])
  return copyOf(
    stored.map((row) => [row.name, row]),
    readInventory(inventory),
  )
}

/** Writes the first copy anew, in one transaction. */
export async function replaceFirstCopy(
  database: Database,
  all: ReadonlyMap<string, Row>,
  inventory: Inventory,
): Promise<void> {
  const db = await database.connection()
  const transaction = db.transaction(['rows', 'inventory'], 'readwrite', { durability: 'strict' })
  const [rows, inventories] = [transaction.objectStore('rows'), transaction.objectStore('inventory')]
  await Promise.all([
    rows.clear(),
    ...[...all.values()].map((row) => rows.put(row)),
    inventories.put(inventory, 'rows'),
    transaction.done,
  ])
}
