import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A key at rest. Every field but the reference is sealed text. */
export interface KeyRow {
  readonly ref: string
  readonly profile: string
  readonly secret: string
}

/** One sealed thing that changes often, kept apart from the key so that writing it can't touch the key. */
export interface SealedRow {
  readonly ref: string
  readonly box: string
}

export interface TwinkeySchema extends DBSchema {
  /** One row: how to get from a passphrase to the vault key. */
  header: { key: 'vault'; value: unknown }
  keys: { key: string; value: KeyRow }
  nonces: { key: string; value: SealedRow }
  figures: { key: string; value: SealedRow }
  /** What the owner prefers, sealed, by name. */
  preferences: { key: string; value: SealedRow }
  /** The non-extractable half of an open session; of no use without the half that is in memory. */
  wrapping: { key: 'session'; value: CryptoKey }
}
export type Connection = IDBPDatabase<TwinkeySchema>

const name = 'twinkey'
const version = 1

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

  async #open(): Promise<Connection> {
    try {
      return await openDB<TwinkeySchema>(name, version, {
        upgrade(db) {
          db.createObjectStore('header')
          db.createObjectStore('keys', { keyPath: 'ref' })
          db.createObjectStore('nonces', { keyPath: 'ref' })
          db.createObjectStore('figures', { keyPath: 'ref' })
          db.createObjectStore('preferences', { keyPath: 'ref' })
          db.createObjectStore('wrapping')
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
