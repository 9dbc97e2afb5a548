import type { SignedEndpoint, TicketEndpoint } from '../../core/gemini/endpoints.ts'
import type { NonceLine } from '../../core/gemini/nonce.ts'
import { afterCall, type CallOutcome } from '../../core/keys/key-life.ts'
import type { KeyProfile, KeyRef } from '../../core/keys/key-profile.ts'
import type { SigningReason } from '../../core/signing-log/log-line.ts'
import type { TicketOut } from '../../core/tickets/ticket-out.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { CallAnswer, HandedOut, NonceMemory, Signer } from '../gemini/key-lines.ts'
import type { Session } from '../session.ts'
import { nonceName, profileName, secretName, ticketOutName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type Box, open, openJson, sealJson } from '../vault/box.ts'
import { importSigningKey, macWith, type SigningKey } from '../vault/signing-key.ts'
import type { KeyRing } from './key-ring.ts'
import { nonceLineSchema } from './nonce-line-record.ts'
import { noncePlace, secretPlace, ticketOutPlace } from './places.ts'
import { parseSealed } from './sealed-record.ts'
import type { SigningLog } from './signing-log.ts'
import { hasHeldTicket, type StoredKey } from './stored-key.ts'

/**
 * Makes signers of stored keys. A secret is opened once while the vault is open, straight into a handle that signs and
 * can't be read; `forget` drops the handles.
 */
export class Signers {
  readonly #store: RecordStore
  readonly #session: Session
  readonly #log: SigningLog
  readonly #keyRing: KeyRing
  readonly #now: () => number
  readonly #signingKeys = new Map<KeyRef, SigningKey>()

  constructor(store: RecordStore, session: Session, keyRing: KeyRing, log: SigningLog, now: () => number) {
    this.#store = store
    this.#session = session
    this.#keyRing = keyRing
    this.#log = log
    this.#now = now
  }

  /**
   * Something that signs for a key, remembers its nonces and writes its signatures down.
   * @throws FaultError `locked`, `no-such-key`
   */
  async of({ ref, profile }: StoredKey, why: SigningReason): Promise<Signer> {
    const mac = macWith(await this.#signingKey(ref, profile))
    return {
      ref,
      environment: profile.environment,
      publicKey: profile.publicKey,
      // The deadline is checked before each signature, not only when the signer was made.
      mac: async (text) => {
        this.#session.vault()
        return mac(text)
      },
      nonces: this.#nonceMemory(ref, profile),
      begin: (endpoint, line) => this.#begin(ref, profile, why, endpoint, line),
      ensureFree: async () => {
        if (hasHeldTicket(await this.#keyRing.get(ref))) throw new FaultError({ code: 'ticket-out' })
      },
      handOut: (endpoint, line, ticket) => this.#handOut(ref, profile, endpoint, line, ticket),
    }
  }

  /** What is remembered of a key's nonces. No secret is opened for that. */
  noncesOf({ ref, profile }: StoredKey): NonceMemory {
    return this.#nonceMemory(ref, profile)
  }

  forget(ref?: KeyRef): void {
    if (ref === undefined) this.#signingKeys.clear()
    else this.#signingKeys.delete(ref)
  }

  async #signingKey(ref: KeyRef, { environment }: KeyProfile): Promise<SigningKey> {
    const atHand = this.#signingKeys.get(ref)
    if (atHand !== undefined) return atHand
    const box = await this.#store.read(secretName(ref))
    if (box === null) throw new FaultError({ code: 'no-such-key' })
    const { vaultId, vaultKey } = this.#session.vault()
    const bytes = await open(vaultKey, secretPlace(vaultId, ref, environment), box as Box)
    const signingKey = await importSigningKey(bytes)
    this.#session.vault() // locked in the meantime: the handle must not outlive that
    this.#signingKeys.set(ref, signingKey)
    return signingKey
  }

  /** One write for the nonce and for the line of the log: a key that has been removed in the meantime signs nothing. */
  async #begin(
    ref: KeyRef,
    { name, environment, publicKey }: KeyProfile,
    why: SigningReason,
    endpoint: SignedEndpoint,
    line: NonceLine,
  ): Promise<(answer: CallAnswer) => Promise<void>> {
    const { vaultId, vaultKey } = this.#session.vault()
    const box = await sealJson(vaultKey, noncePlace(vaultId, ref, environment), line)
    const n = await this.#log.signed(
      { keyRef: ref, keyName: name, publicKey, environment, endpoint, why },
      { put: { [nonceName(ref)]: box }, onlyIfThere: profileName(ref) },
    )
    if (n === null) throw new FaultError({ code: 'no-such-key' })
    return async (answer) => {
      await this.#log.answered(n, answer)
      await this.#tellLife(ref, { endpoint, at: this.#now(), ...answer })
    }
  }

  /** One write for the nonce, the line of the log and that a ticket is out: no death of the worker can part them. */
  async #handOut(
    ref: KeyRef,
    { name, environment, publicKey }: KeyProfile,
    endpoint: TicketEndpoint,
    line: NonceLine,
    { nonce, payload, terms, validUntil }: HandedOut,
  ): Promise<void> {
    const { vaultId, vaultKey } = this.#session.vault()
    const out: TicketOut = { at: this.#now(), endpoint, terms, nonce, rule: line.rule, validUntil }
    const put = {
      [nonceName(ref)]: await sealJson(vaultKey, noncePlace(vaultId, ref, environment), line),
      [ticketOutName(ref)]: await sealJson(vaultKey, ticketOutPlace(vaultId, ref, environment), out),
    }
    const n = await this.#log.signed(
      { keyRef: ref, keyName: name, publicKey, environment, endpoint, why: 'ticket', ticket: { terms, payload } },
      { put, onlyIfThere: profileName(ref) },
    )
    if (n === null) throw new FaultError({ code: 'no-such-key' })
    await this.#keyRing.noteTicketOut(ref, out)
  }

  /** Locked or removed in the meantime, the key has no life left to tell of. */
  async #tellLife(ref: KeyRef, call: CallOutcome): Promise<void> {
    try {
      await this.#keyRing.changeLife(ref, (life) => afterCall(life, call))
    } catch (error) {
      const isGone = error instanceof FaultError && ['locked', 'no-such-key'].includes(error.fault.code)
      if (!isGone) throw error
    }
  }

  #nonceMemory(ref: KeyRef, { environment }: KeyProfile): NonceMemory {
    return {
      read: async () => {
        const { vaultId, vaultKey } = this.#session.vault()
        const box = await this.#store.read(nonceName(ref))
        if (box === null) throw new FaultError({ code: 'no-such-key' })
        return parseSealed(nonceLineSchema, await openJson(vaultKey, noncePlace(vaultId, ref, environment), box as Box))
      },
      write: async (line) => {
        const { vaultId, vaultKey } = this.#session.vault()
        const box = await sealJson(vaultKey, noncePlace(vaultId, ref, environment), line)
        await this.#store.write({ put: { [nonceName(ref)]: box }, onlyIfThere: profileName(ref), isPassing: true })
      },
    }
  }
}
