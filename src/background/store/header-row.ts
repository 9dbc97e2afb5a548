import type { Database } from './database.ts'

/** The stored vault header as it stands, unread; undefined where there is no vault. */
export async function readHeaderRow(database: Database): Promise<unknown> {
  return (await database.connection()).get('header', 'vault')
}

/** Stores the header of a new vault. @throws DOMException `ConstraintError` where there is one already: it is never overwritten */
export async function addHeaderRow(database: Database, header: unknown): Promise<void> {
  const db = await database.connection()
  const transaction = db.transaction('header', 'readwrite', { durability: 'strict' })
  await Promise.all([transaction.store.add(header, 'vault'), transaction.done])
}
