import type { Database, KeyRow, SealedRow } from './database.ts'

/** The stores of small sealed rows that change often. */
export type SealedStore = 'nonces' | 'figures' | 'preferences'

export async function readKeyRows(database: Database): Promise<KeyRow[]> {
  return (await database.connection()).getAll('keys')
}

export async function readKeyRow(database: Database, ref: string): Promise<KeyRow | undefined> {
  return (await database.connection()).get('keys', ref)
}

/** Adds a key with its nonce line and its first figures, all or nothing. @throws DOMException where the reference exists */
export async function addKeyRow(database: Database, key: KeyRow, nonces: SealedRow, figures: SealedRow): Promise<void> {
  const db = await database.connection()
  const transaction = db.transaction(['keys', 'nonces', 'figures'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    transaction.objectStore('keys').add(key),
    transaction.objectStore('nonces').put(nonces),
    transaction.objectStore('figures').put(figures),
    transaction.done,
  ])
}

/**
 * Replaces the profile of a key and leaves its secret as it is.
 * @returns false where the key is gone
 */
export async function replaceProfile(database: Database, ref: string, profile: string): Promise<boolean> {
  const db = await database.connection()
  const transaction = db.transaction('keys', 'readwrite', { durability: 'strict' })
  const row = await transaction.store.get(ref)
  if (row !== undefined) await transaction.store.put({ ...row, profile })
  await transaction.done
  return row !== undefined
}

/** Removes all that is stored of a key, all or nothing. */
export async function removeKeyRow(database: Database, ref: string): Promise<void> {
  const db = await database.connection()
  const transaction = db.transaction(['keys', 'nonces', 'figures'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    transaction.objectStore('keys').delete(ref),
    transaction.objectStore('nonces').delete(ref),
    transaction.objectStore('figures').delete(ref),
    transaction.done,
  ])
}

export async function readSealedRow(database: Database, store: SealedStore, ref: string): Promise<string | null> {
  return (await (await database.connection()).get(store, ref))?.box ?? null
}

export async function readSealedRows(database: Database, store: SealedStore): Promise<SealedRow[]> {
  return (await database.connection()).getAll(store)
}

export async function writeSealedRow(database: Database, store: SealedStore, row: SealedRow): Promise<void> {
  await (await database.connection()).put(store, row)
}

/** Writes a row of a key, unless the key has been removed in the meantime: a late answer must not leave a trace of it. */
export async function writeRowOfKey(database: Database, store: 'nonces' | 'figures', row: SealedRow): Promise<void> {
  const db = await database.connection()
  const transaction = db.transaction(['keys', store], 'readwrite')
  const isThere = (await transaction.objectStore('keys').getKey(row.ref)) !== undefined
  if (isThere) await transaction.objectStore(store).put(row)
  await transaction.done
}
