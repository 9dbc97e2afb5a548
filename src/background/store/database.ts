import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { Inventory } from './inventory.ts'
import type { Row } from './row.ts'
import { upgradeFrom1 } from './upgrades.ts'

export interface TwinkeySchema extends DBSchema {
  rows: { key: string; value: Row }
  inventory: { key: 'rows'; value: Inventory }
  /** The non-extractable half of an open session; of no use without the half that is in memory, and not in the mirror. */
  wrapping: { key: 'session'; value: CryptoKey }
}
export type Connection = IDBPDatabase<TwinkeySchema>
export type Upgrade = IDBPTransaction<TwinkeySchema, StoreNames<TwinkeySchema>[], 'versionchange'>

const name = 'twinkey'
const version = 2

/** The database as something with a life: the browser may close it at any time, and the next use opens it again. */
export class Database {
  #connection: Promise<Connection> | null = null

  /** @throws DOMException when the browser refuses storage */
  connection(): Promise<Connection> {
    this.#connection ??= this.#open()
    return this.#connection
  }

  async close(): Promise<void> {
    const connection = await this.#connection
    this.#connection = null
    connection?.close()
  }

  /** Deletes all of it; the next use makes an empty one. */
  async delete(): Promise<void> {
    await this.close()
    await deleteDB(name)
  }

  async #open(): Promise<Connection> {
    try {
      return await openDB<TwinkeySchema>(name, version, {
        async upgrade(db, from, _, transaction) {
          if (!db.objectStoreNames.contains('wrapping')) db.createObjectStore('wrapping')
          db.createObjectStore('rows', { keyPath: 'name' })
          db.createObjectStore('inventory')
          if (from === 1) await upgradeFrom1(db, transaction)
        },
        // A newer version of Twinkey waits for us: make way, or its vault stays shut.
        blocking: () => void this.close(),
        terminated: () => {
          this.#connection = null
        },
      })
    } catch (error) {
      this.#connection = null // the next use tries again
      throw error
    }
  }
}
