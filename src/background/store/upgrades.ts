import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Connection, Upgrade } from './database.ts'
import { inventoryOf } from './inventory.ts'
import { figuresName, headerName, nonceName, preferenceName, profileName, secretName } from './names.ts'
import { type Row, rowOf } from './row.ts'

/** The stores of version 1, which had one for each kind of thing, and no checksums. */
interface Version1 {
  readonly header: unknown
  readonly keys: readonly { ref: string; profile: string; secret: string }[]
  readonly nonces: readonly { ref: string; box: string }[]
  readonly figures: readonly { ref: string; box: string }[]
  readonly preferences: readonly { ref: string; box: string }[]
}

/** From version 1 to 2: everything becomes a row with a checksum. What is sealed stays as it is. Nothing else is awaited here. */
export async function upgradeFrom1(db: Connection, transaction: Upgrade): Promise<void> {
  const old = await readVersion1(transaction as unknown as IDBPTransaction)
  const rows = rowsOf(old)
  for (const row of rows) await transaction.objectStore('rows').put(row)
  await transaction.objectStore('inventory').put(inventoryOf(rows, 0), 'rows')
  for (const store of ['header', 'keys', 'nonces', 'figures', 'preferences']) {
    ;(db as unknown as IDBPDatabase).deleteObjectStore(store)
  }
}

async function readVersion1(transaction: IDBPTransaction): Promise<Version1> {
  return {
    header: await transaction.objectStore('header').get('vault'),
    keys: await transaction.objectStore('keys').getAll(),
    nonces: await transaction.objectStore('nonces').getAll(),
    figures: await transaction.objectStore('figures').getAll(),
    preferences: await transaction.objectStore('preferences').getAll(),
  }
}

function rowsOf({ header, keys, nonces, figures, preferences }: Version1): Row[] {
  const texts: [name: string, text: string][] = [
    ...keys.flatMap(({ ref, profile, secret }): [string, string][] => [
      [profileName(ref), profile],
      [secretName(ref), secret],
    ]),
    ...nonces.map(({ ref, box }): [string, string] => [nonceName(ref), box]),
    ...figures.map(({ ref, box }): [string, string] => [figuresName(ref), box]),
    ...preferences.map(({ ref, box }): [string, string] => [preferenceName(ref), box]),
  ]
  if (header !== undefined) texts.push([headerName, JSON.stringify(header)])
  return texts.map(([name, text]) => rowOf(name, text, 0))
}
