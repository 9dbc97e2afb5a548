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
  /** Two beginnings at once follow one another: their halves must not mix. */
  readonly #beginnings = new Turns()

  constructor(area: SessionArea, database: Database, now: () => number) {
    this.#area = area
    this.#database = database
    this.#now = now
  }

  /** Begins, and outlives the worker from then on. */
  begin(vaultId: string, fresh: FreshVaultKey, openForMs: OpenFor): Promise<void> {
    return this.#beginnings.inTurn(() => this.#begin(vaultId, fresh, openForMs))
  }

  async #begin(vaultId: string, fresh: FreshVaultKey, openForMs: OpenFor): Promise<void> {
    const { wrappingKey, parked } = await park(fresh)
    await writeWrappingKey(this.#database, wrappingKey)
    const session = { vaultId, parked, ...this.#deadline(openForMs) }
    await this.#area.write({ [slot]: session })
    this.#life = { vaultId, vaultKey: await unpark(wrappingKey, parked), stored: session }
  }

  /**
   * Takes up the session that an earlier worker left, if it is still good; what is no longer good is ended.
   * @param along what tells pages of an end
   */
  async resume(along: Readonly<Record<string, unknown>>): Promise<void> {
    const left = v.safeParse(stored, await this.#area.read(slot))
    const wrappingKey = await readWrappingKey(this.#database)
    if (!left.success && wrappingKey === undefined) return
    const vaultKey = left.success && wrappingKey !== undefined ? await vaultKeyOf(wrappingKey, left.output) : null
    if (left.success && vaultKey !== null && this.#isInTime(left.output)) {
      this.#life = { vaultId: left.output.vaultId, vaultKey, stored: left.output }
    } else {
      // A new browser has lost one half, a worker stopped while it opened the vault has written only one.
      await this.end(left.success ? along : {})
    }
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
   * Ends. The parked key goes in the same step as `along`, the slices of the view that tell pages so; then the other half.
   */
  async end(along: Readonly<Record<string, unknown>>): Promise<void> {
    this.#life = null
    await this.#area.write({ [slot]: null, ...along })
    await removeWrappingKey(this.#database)
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
