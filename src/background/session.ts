import * as v from 'valibot'
import { Turns } from '../core/turns.ts'
import { FaultError } from '../protocol/fault.ts'
import type { SessionArea } from './platform/session-area.ts'
import type { Database } from './store/database.ts'
import { readWrappingKey, removeWrappingKey, writeWrappingKey } from './store/wrapping-row.ts'
import { park, unpark } from './vault/parked-key.ts'
import type { FreshVaultKey } from './vault/vault-key.ts'

/** How long the vault stays open after the last use of a page, in milliseconds; null: until the browser ends. */
export type OpenFor = number | null

const slot = 'session'

const stored = v.object({
  vaultId: v.string(),
  parked: v.object({ iv: v.string(), ciphertext: v.string() }),
  openForMs: v.nullable(v.number()),
  touchedAt: v.number(),
  lockAt: v.nullable(v.number()),
})
type StoredSession = v.InferOutput<typeof stored>

/** The vault while it is open. */
export interface OpenVault {
  readonly vaultId: string
  readonly vaultKey: CryptoKey
}

interface Life extends OpenVault {
  readonly stored: StoredSession
}

/**
 * An open vault as a thing with a life: it begins with the passphrase and ends at a deadline, with the browser, or on
 * demand. The deadline is absolute and is checked before every use, so no sleeping worker and no late alarm stretches it.
 */
export class Session {
  readonly #area: SessionArea
  readonly #database: Database
  readonly #now: () => number
  #life: Life | null = null
  /** Beginnings and ends write one after another: their halves must not mix. */
  readonly #turns = new Turns()
  /** How many ends there were: what was under way before one must not begin after it. */
  #ends = 0

  constructor(area: SessionArea, database: Database, now: () => number) {
    this.#area = area
    this.#database = database
    this.#now = now
  }

  /** To be asked before a passphrase is tried, and given to `begin`. */
  get ends(): number {
    return this.#ends
  }

  /** What is under way to open the vault must not come to it any more: the screen was locked meanwhile. */
  forbidBeginnings(): void {
    this.#ends += 1
  }

  /**
   * Begins, and outlives the worker from then on.
   * @param since `ends` as it was before the passphrase was tried
   * @throws FaultError `locked` where an end came since
   */
  begin(vaultId: string, fresh: FreshVaultKey, openForMs: OpenFor, since: number): Promise<void> {
    return this.#turns.inTurn(async () => {
      this.#ensureNoEnd(since)
      const { wrappingKey, parked } = await park(fresh)
      const vaultKey = await unpark(wrappingKey, parked)
      try {
        await writeWrappingKey(this.#database, wrappingKey)
        this.#ensureNoEnd(since)
        // Nothing is awaited between this and the look above: an end that comes later finds a life to end.
        const session = { vaultId, parked, ...this.#deadline(openForMs) }
        this.#life = { vaultId, vaultKey, stored: session }
        await this.#area.write({ [slot]: session })
      } catch (error) {
        this.#life = null // it would not outlive the worker, and no page would know of it
        await removeWrappingKey(this.#database)
        throw error
      }
    })
  }

  /**
   * Takes up the session that an earlier worker left, if it is still good; what is no longer good is ended.
   * @param along what tells pages of an end
   * @returns whether one was ended
   */
  async resume(along: Readonly<Record<string, unknown>>): Promise<boolean> {
    const left = v.safeParse(stored, await this.#area.read(slot))
    const wrappingKey = await readWrappingKey(this.#database)
    if (!left.success && wrappingKey === undefined) return false
    const vaultKey = left.success && wrappingKey !== undefined ? await vaultKeyOf(wrappingKey, left.output) : null
    if (left.success && vaultKey !== null && this.#isInTime(left.output)) {
      this.#life = { vaultId: left.output.vaultId, vaultKey, stored: left.output }
      return false
    }
    // A new browser has lost one half, a worker stopped while it opened the vault has written only one.
    await this.end(left.success ? along : {})
    return true
  }

  /** The open vault. @throws FaultError `locked` */
  vault(): OpenVault {
    const life = this.#life
    if (life === null || !this.#isInTime(life.stored)) throw new FaultError({ code: 'locked' })
    return life
  }

  /** Whether the vault is open, and its deadline not past. */
  isOpen(): boolean {
    return this.#life !== null && this.#isInTime(this.#life.stored)
  }

  /** Whether there is a session whose deadline is past, and which nobody has ended yet. */
  isOverdue(): boolean {
    return this.#life !== null && !this.#isInTime(this.#life.stored)
  }

  /** When the vault locks unless it is used, in milliseconds since 1970; null: when the browser ends. @throws FaultError `locked` */
  lockAt(): number | null {
    const life = this.#life
    if (life === null || !this.#isInTime(life.stored)) throw new FaultError({ code: 'locked' })
    return life.stored.lockAt
  }

  /**
   * Moves the deadline on from now. Does nothing where the vault is locked already.
   * @param along what tells pages the new deadline, written in the same step
   * @param openForMs another length than it began with
   */
  async touch(along: (lockAt: number | null) => Readonly<Record<string, unknown>>, openForMs?: OpenFor): Promise<void> {
    const life = this.#life
    if (life === null || !this.#isInTime(life.stored)) return
    const session = { ...life.stored, ...this.#deadline(openForMs === undefined ? life.stored.openForMs : openForMs) }
    this.#life = { ...life, stored: session }
    await this.#area.write({ [slot]: session, ...along(session.lockAt) })
  }

  /**
   * Ends, at once. The parked key goes in the same step as `along`, the slices of the view that tell pages so, and the
   * other half whatever becomes of that.
   */
  end(along: Readonly<Record<string, unknown>>): Promise<void> {
    this.#life = null
    this.#ends += 1
    return this.#turns.inTurn(async () => {
      const ended = await Promise.allSettled([
        this.#area.write({ [slot]: null, ...along }),
        removeWrappingKey(this.#database),
      ])
      for (const half of ended) if (half.status === 'rejected') throw half.reason
    })
  }

  #ensureNoEnd(since: number): void {
    if (this.#ends !== since) throw new FaultError({ code: 'locked' })
  }

  #deadline(openForMs: OpenFor): Pick<StoredSession, 'openForMs' | 'touchedAt' | 'lockAt'> {
    const now = this.#now()
    return { openForMs, touchedAt: now, lockAt: openForMs === null ? null : now + openForMs }
  }

  /** A clock that was set back behind the last use would stretch the deadline: that counts as past it. */
  #isInTime({ touchedAt, lockAt }: StoredSession): boolean {
    const now = this.#now()
    return (lockAt === null || now < lockAt) && now >= touchedAt - 60_000
  }
}

/** The vault key, or null where the two halves are not of one session. */
async function vaultKeyOf(wrappingKey: CryptoKey, { parked }: StoredSession): Promise<CryptoKey | null> {
  try {
    return await unpark(wrappingKey, parked)
  } catch {
    return null // the only thing that can be wrong with it
  }
}
