import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '@scure/base'

/** One thing that is kept, as it stands in either copy. Its text is sealed, but for what must be read before a passphrase. */
export interface Row {
  readonly name: string
  readonly text: string
  /** The write that brought it, counted from the first of the vault: of two good rows the later one holds. */
  readonly generation: number
  /** SHA-256 of all that, in hex. It tells damage; forgery is told by the seal. */
  readonly sum: string
}

export function rowOf(name: string, text: string, generation: number): Row {
  return { name, text, generation, sum: sumOf([name, text, generation]) }
}

/** SHA-256 in hex of what JSON can carry. Not WebCrypto's: waiting for that inside a transaction would end the transaction. */
export function sumOf(content: readonly unknown[]): string {
  return hex.encode(sha256(utf8.decode(JSON.stringify(content))))
}

/** A stored row as it was written, or null: something else stands there. */
export function readRow(name: string, stored: unknown): Row | null {
  const { text, generation, sum } = (stored ?? {}) as Record<string, unknown>
  if (typeof text !== 'string' || typeof generation !== 'number') return null
  const row = rowOf(name, text, generation)
  return row.sum === sum ? row : null
}

/** The text that stands in a damaged row, where there is any. */
export function remainsOf(stored: unknown): string | null {
  const { text } = (stored ?? {}) as Record<string, unknown>
  return typeof text === 'string' ? text : null
}
