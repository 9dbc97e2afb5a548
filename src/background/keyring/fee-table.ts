import type { Fees } from '../../core/gemini/fees.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'

/** For how long fees serve before Gemini is asked again, in milliseconds: they follow the volume of 30 days. */
const freshMs = 60 * 60_000

export type ReadFees = Fees & { readonly asOf: number }

/** The fees of accounts, as last read with a key. In memory only, and dropped by `forget` when the vault locks. */
export class FeeTable {
  readonly #fees = new Map<string, ReadFees>()

  /** Those that are no older than an hour. @param account as in a call: null for the key's own */
  fresh(ref: KeyRef, account: string | null, now: number): ReadFees | null {
    const kept = this.#fees.get(nameOf(ref, account))
    return kept !== undefined && Math.abs(now - kept.asOf) < freshMs ? kept : null
  }

  /** Those that there are, whatever their age. */
  last(ref: KeyRef, account: string | null): ReadFees | null {
    return this.#fees.get(nameOf(ref, account)) ?? null
  }

  keep(ref: KeyRef, account: string | null, fees: ReadFees): void {
    this.#fees.set(nameOf(ref, account), fees)
  }

  forget(): void {
    this.#fees.clear()
  }
}

function nameOf(ref: KeyRef, account: string | null): string {
  return JSON.stringify([ref, account])
}
