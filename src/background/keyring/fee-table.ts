import type { Fees } from '../../core/gemini/fees.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'

/** For how long fees serve before Gemini is asked again, in milliseconds: they follow the volume of 30 days. */
const freshMs = 60 * 60_000

export type ReadFees = Fees & { readonly asOf: number }

/** Whose fees, and where: those of a key's account (null: its own) in a market. */
export interface FeesOf {
  readonly ref: KeyRef
  readonly account: string | null
  readonly symbol: string
}

/** The fees of accounts, as last read. In memory only, and dropped by `forget` when the vault locks. */
export class FeeTable {
  readonly #fees = new Map<string, ReadFees>()

  /** Those that are no older than an hour. */
  fresh(of: FeesOf, now: number): ReadFees | null {
    const kept = this.#fees.get(nameOf(of))
    return kept !== undefined && Math.abs(now - kept.asOf) < freshMs ? kept : null
  }

  /** Those that there are, whatever their age. */
  last(of: FeesOf): ReadFees | null {
    return this.#fees.get(nameOf(of)) ?? null
  }

  keep(of: FeesOf, fees: ReadFees): void {
    this.#fees.set(nameOf(of), fees)
  }

  forget(): void {
    this.#fees.clear()
  }
}

function nameOf({ ref, account, symbol }: FeesOf): string {
  return JSON.stringify([ref, account, symbol])
}
