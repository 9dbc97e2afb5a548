import { hex } from '@scure/base'
import type { NonceLine } from '../../core/gemini/nonce.ts'
import { type KeyLife, newLife } from '../../core/keys/key-life.ts'
import { isSameName } from '../../core/keys/key-name.ts'
import type { KeyProfile, KeyRef } from '../../core/keys/key-profile.ts'
import type { TicketOut } from '../../core/tickets/ticket-out.ts'
import { Turns } from '../../core/turns.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { Session } from '../session.ts'
import {
  figures as figuresGroup,
  figuresName,
  keptGlanceName,
  lifeName,
  lives,
  nonceName,
  profileName,
  profiles,
  secretName,
  ticketOutName,
  ticketsOut,
} from '../store/names.ts'
import type { Change, RecordStore } from '../store/record-store.ts'
import { seal, sealJson } from '../vault/box.ts'
import { secretBytes } from '../vault/signing-key.ts'
import { type KeyFigures, noFigures } from './key-figures.ts'
import { figuresPlace, lifePlace, noncePlace, profilePlace, secretPlace, ticketOutPlace } from './places.ts'
import { openStoredKey, type StoredKey } from './stored-key.ts'

type NewIdentity = Pick<KeyProfile, 'environment' | 'publicKey' | 'name'>

/**
 * The keys of the open vault: sealed rows in, plain things out, and the reverse. What it remembers while the vault is
 * open is a cache, which `forget` drops. Everything it does throws FaultError `locked` once the deadline is past.
 */
export class KeyRing {
  readonly #store: RecordStore
  readonly #session: Session
  #contents: Promise<Contents> | null = null
  /** Changes follow one another: each begins from what the one before has left, so none is lost and no key comes twice. */
  readonly #changes = new Turns()

  constructor(store: RecordStore, session: Session) {
    this.#store = store
    this.#session = session
  }

  /** Every key that opens, in the order in which they were added. */
  async all(): Promise<StoredKey[]> {
    const { keys } = await this.#read()
    return [...keys.values()].sort((a, b) => a.profile.addedAt - b.profile.addedAt)
  }

  /** How many stored keys do not open. They are left as they are: nothing is lost by looking. */
  async damagedCount(): Promise<number> {
    return (await this.#read()).damaged
  }

  /** One key. @throws FaultError `no-such-key` */
  async get(ref: KeyRef): Promise<StoredKey> {
    const key = (await this.#read()).keys.get(ref)
    if (key === undefined) throw new FaultError({ code: 'no-such-key' })
    return key
  }

  /**
   * Makes sure that a key is not there yet, by its public half, and that its name is free.
   * @throws FaultError `key-already-stored`, `name-taken`
   */
  async ensureNew({ environment, publicKey, name }: NewIdentity): Promise<void> {
    for (const { profile } of await this.all()) {
      const isTwin = profile.publicKey === publicKey && profile.environment === environment
      if (isTwin) throw new FaultError({ code: 'key-already-stored', name: profile.name })
    }
    await this.ensureNameIsFree(name, null)
  }

  /** @throws FaultError `name-taken` where a key other than `ref` has the name, in whatever case */
  async ensureNameIsFree(name: string, ref: KeyRef | null): Promise<void> {
    const other = (await this.all()).find((key) => key.ref !== ref && isSameName(key.profile.name, name))
    if (other !== undefined) throw new FaultError({ code: 'name-taken', name: other.profile.name })
  }

  /**
   * Stores a new key with what is known of it, all or nothing.
   * @throws FaultError `key-already-stored`, `name-taken`
   */
  add(profile: KeyProfile, secret: string, line: NonceLine): Promise<KeyRef> {
    return this.#changes.inTurn(async () => {
      await this.ensureNew(profile)
      const contents = await this.#read()
      const { vaultId, vaultKey } = this.#session.vault()
      const ref = hex.encode(crypto.getRandomValues(new Uint8Array(16))) as KeyRef
      const { environment } = profile
      const life = newLife(profile.addedAt)
      const bytes = secretBytes(secret)
      try {
        const isWritten = await this.#store.write({
          put: {
            [profileName(ref)]: await sealJson(vaultKey, profilePlace(vaultId, ref), profile),
            [secretName(ref)]: await seal(vaultKey, secretPlace(vaultId, ref, environment), bytes),
            [nonceName(ref)]: await sealJson(vaultKey, noncePlace(vaultId, ref, environment), line),
            [lifeName(ref)]: await sealJson(vaultKey, lifePlace(vaultId, ref, environment), life),
            [figuresName(ref)]: await sealJson(vaultKey, figuresPlace(vaultId, ref, environment), noFigures),
          },
        })
        if (!isWritten) throw new FaultError({ code: 'locked' }) // the vault was destroyed in the meantime
      } finally {
        bytes.fill(0)
      }
      contents.keys.set(ref, { ref, profile, life, figures: noFigures, ticketOut: null })
      return ref
    })
  }

  /** @throws FaultError `no-such-key`; `name-taken` where it would get a name that another key has */
  changeProfile(ref: KeyRef, change: (profile: KeyProfile) => KeyProfile): Promise<void> {
    return this.#changes.inTurn(async () => {
      const before = (await this.get(ref)).profile
      const profile = change(before)
      if (profile.name !== before.name) await this.ensureNameIsFree(profile.name, ref)
      const { vaultId, vaultKey } = this.#session.vault()
      const box = await sealJson(vaultKey, profilePlace(vaultId, ref), profile)
      const name = profileName(ref)
      if (!(await this.#store.write({ put: { [name]: box }, onlyIfThere: name })))
        throw new FaultError({ code: 'no-such-key' })
      await this.#remember(ref, { profile })
    })
  }

  changeFigures(ref: KeyRef, change: (figures: KeyFigures) => KeyFigures): Promise<void> {
    return this.#changes.inTurn(async () => {
      const key = await this.get(ref)
      const figures = change(key.figures)
      const { vaultId, vaultKey } = this.#session.vault()
      const box = await sealJson(vaultKey, figuresPlace(vaultId, ref, key.profile.environment), figures)
      // A late answer must not leave a trace of a key that has been removed in the meantime.
      await this.#store.write({ put: { [figuresName(ref)]: box }, onlyIfThere: profileName(ref), isPassing: true })
      await this.#remember(ref, { figures })
    })
  }

  /** Writes down what happened to a key. A change that gives the same back writes nothing. */
  changeLife(ref: KeyRef, change: (life: KeyLife) => KeyLife): Promise<void> {
    return this.#changes.inTurn(async () => {
      const key = await this.get(ref)
      const life = change(key.life)
      if (life === key.life) return
      const { vaultId, vaultKey } = this.#session.vault()
      const box = await sealJson(vaultKey, lifePlace(vaultId, ref, key.profile.environment), life)
      await this.#store.write({ put: { [lifeName(ref)]: box }, onlyIfThere: profileName(ref) })
      await this.#remember(ref, { life })
    })
  }

  /** Takes note of a ticket that has been written down as out, in the step in which it got its nonce. */
  noteTicketOut(ref: KeyRef, ticketOut: TicketOut): Promise<void> {
    return this.#changes.inTurn(() => this.#remember(ref, { ticketOut }))
  }

  /** Writes down what became of the ticket that was out. @param ticketOut null: it is no more */
  settleTicket(ref: KeyRef, ticketOut: TicketOut | null): Promise<void> {
    return this.#changes.inTurn(async () => {
      const { profile } = await this.get(ref)
      const { vaultId, vaultKey } = this.#session.vault()
      const name = ticketOutName(ref)
      if (ticketOut === null) await this.#store.write({ remove: [name] })
      else {
        const box = await sealJson(vaultKey, ticketOutPlace(vaultId, ref, profile.environment), ticketOut)
        await this.#store.write({ put: { [name]: box }, onlyIfThere: profileName(ref) })
      }
      await this.#remember(ref, { ticketOut })
    })
  }

  /** Removes a key. @param along what else is written in the same step */
  remove(ref: KeyRef, along: Pick<Change, 'put'> = {}): Promise<void> {
    return this.#changes.inTurn(async () => {
      await this.get(ref)
      const contents = await this.#read()
      const names = [profileName, secretName, lifeName, nonceName, figuresName, ticketOutName].map((nameFor) =>
        nameFor(ref),
      )
      // What was shown of it must not be seen again, even if nothing is published any more.
      await this.#store.write({ ...along, remove: [...names, keptGlanceName] })
      contents.keys.delete(ref)
    })
  }

  /**
   * Makes several changes in one write, from the keys as they are at that moment. All of it happens or nothing; what was
   * remembered of the keys is read anew.
   */
  rewrite<T>(plan: (keys: readonly StoredKey[]) => Promise<{ change: Change; result: T }>): Promise<T> {
    return this.#changes.inTurn(async () => {
      const { change, result } = await plan(await this.all())
      this.#session.vault()
      await this.#store.write(change)
      this.forget()
      return result
    })
  }

  /** Drops all that was read with the vault's key; what is being read just now is not kept either. */
  forget(): void {
    this.#contents = null
  }

  async #read(): Promise<Contents> {
    this.#session.vault()
    this.#contents ??= this.#load()
    const reading = this.#contents
    try {
      const contents = await reading
      this.#session.vault() // locked in the meantime: nothing that was read is given out
      return contents
    } catch (error) {
      if (this.#contents === reading) this.#contents = null // the next asking tries again
      throw error
    }
  }

  async #load(): Promise<Contents> {
    const vault = this.#session.vault()
    const [profileBoxes, lifeBoxes, figuresBoxes, ticketBoxes] = await Promise.all([
      this.#store.readGroup(profiles),
      this.#store.readGroup(lives),
      this.#store.readGroup(figuresGroup),
      this.#store.readGroup(ticketsOut),
    ])
    const opened = await Promise.all(
      [...profileBoxes].map(([ref, profile]) => {
        const boxes = {
          profile,
          life: lifeBoxes.get(ref) ?? null,
          figures: figuresBoxes.get(ref) ?? null,
          ticketOut: ticketBoxes.get(ref) ?? null,
        }
        return openStoredKey(vault, ref as KeyRef, boxes)
      }),
    )
    const keys = opened.filter((key) => key !== null)
    return { keys: new Map(keys.map((key) => [key.ref, key])), damaged: opened.length - keys.length }
  }

  async #remember(ref: KeyRef, change: Partial<StoredKey>): Promise<void> {
    const { keys } = await this.#read()
    const key = keys.get(ref)
    if (key !== undefined) keys.set(ref, { ...key, ...change })
  }
}

/** What was read with the vault's key. */
interface Contents {
  readonly keys: Map<KeyRef, StoredKey>
  readonly damaged: number
}
