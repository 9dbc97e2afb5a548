import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '@scure/base'
import type { SignedEndpoint } from '../../core/gemini/endpoints.ts'
import type { Environment } from '../../core/gemini/environment.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { maskedKey, type PublicKey } from '../../core/keys/public-key.ts'
import {
  append,
  emptyHead,
  headAfterLoss,
  type LogHead,
  type LogPage,
  logHeadSchema,
  logPageSchema,
} from '../../core/signing-log/chain.ts'
import { entriesOf } from '../../core/signing-log/log-entries.ts'
import { type NewLine, type SigningReason, shortReason } from '../../core/signing-log/log-line.ts'
import { verify } from '../../core/signing-log/verdict.ts'
import { Turns } from '../../core/turns.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { LogView } from '../../protocol/log-view.ts'
import type { CallAnswer } from '../gemini/key-lines.ts'
import type { Session } from '../session.ts'
import { logHeadName, logPageName, logPages } from '../store/names.ts'
import type { Change, RecordStore } from '../store/record-store.ts'
import { sealJson } from '../vault/box.ts'
import { logHeadPlace, logPagePlace } from './places.ts'
import { openOrNull } from './sealed-record.ts'

/** Whose signature it is, and what for. */
export interface Signing {
  /** Null for a key that is being checked before it is stored. */
  readonly keyRef: KeyRef | null
  readonly keyName: string
  readonly publicKey: PublicKey
  readonly environment: Environment
  readonly endpoint: SignedEndpoint
  readonly why: SigningReason
  /** What a ticket says, and the payload by whose digest it can be known again; absent where none is signed. */
  readonly ticket?: { readonly terms: string; readonly payload: string }
}

/**
 * A line for every signature, written before the signature is made, and one for the answer to it. What it remembers is a
 * cache of the last page, which `forget` drops.
 */
export class SigningLog {
  readonly #store: RecordStore
  readonly #session: Session
  readonly #now: () => number
  readonly #turns = new Turns()
  #last: { readonly head: LogHead; readonly page: LogPage | null } | null = null

  constructor(store: RecordStore, session: Session, now: () => number) {
    this.#store = store
    this.#session = session
    this.#now = now
  }

  /**
   * Writes down a signature that is about to be made, in one write with what else belongs to it.
   * @returns the number of its line, or null where the condition of `along` did not hold, and nothing was written
   */
  signed({ publicKey, ticket, ...signing }: Signing, along: Change = {}): Promise<number | null> {
    const line = { kind: 'signed', at: this.#now(), maskedKey: maskedKey(publicKey), ...signing } as const
    if (ticket === undefined) return this.#append(line, along)
    return this.#append({ ...line, ticket: { terms: ticket.terms, digest: digestOf(ticket.payload) } }, along)
  }

  /** Writes down what came of it. Locked in the meantime, it can't: the log then says honestly that it knows no answer. */
  async answered(of: number, { status, reason }: CallAnswer): Promise<void> {
    try {
      await this.#append({ kind: 'answered', at: this.#now(), of, status, reason: shortReason(reason) }, {})
    } catch (error) {
      if (!(error instanceof FaultError) || error.fault.code !== 'locked') throw error
    }
  }

  /** The whole log, newest first, and whether it is as it was written. @throws FaultError `locked` */
  read(): Promise<LogView> {
    return this.#turns.inTurn(async () => {
      const { head, pages } = await this.#stored()
      const { lines, breaks, dropped } = verify(head, pages, sha256Of)
      return { entries: entriesOf(lines), breaks, dropped }
    })
  }

  forget(): void {
    this.#last = null
  }

  #append(line: NewLine, along: Change): Promise<number | null> {
    return this.#turns.inTurn(async () => {
      const vault = this.#session.vault()
      const last = this.#last ?? (await this.#lastStored())
      const next = append(last.head, last.page, line, sha256Of)
      const isWritten = await this.#store.write({
        isPassing: true,
        ...along,
        put: {
          ...along.put,
          [logPageName(next.page.number)]: await sealJson(
            vault.vaultKey,
            logPagePlace(vault.vaultId, next.page.number),
            next.page,
          ),
          [logHeadName]: await sealJson(vault.vaultKey, logHeadPlace(vault.vaultId), next.head),
        },
        remove: [...(along.remove ?? []), ...(next.droppedPage === null ? [] : [logPageName(next.droppedPage)])],
      })
      if (!isWritten) return null
      // Locked in the meantime: what it remembers must not outlive that.
      this.#last = this.#session.isOpen() ? next : null
      return next.line.n
    })
  }

  async #lastStored(): Promise<{ head: LogHead; page: LogPage | null }> {
    const vault = this.#session.vault()
    const box = await this.#store.read(logHeadName)
    const head = box === null ? null : await openOrNull(vault, logHeadPlace(vault.vaultId), box, logHeadSchema)
    if (head === null) return { head: (await this.#stored()).head, page: null }
    const number = head.pages.at(-1)?.number
    if (number === undefined) return { head, page: null }
    const pageBox = await this.#store.read(logPageName(number))
    const place = logPagePlace(vault.vaultId, number)
    return { head, page: pageBox === null ? null : await openOrNull(vault, place, pageBox, logPageSchema) }
  }

  async #stored(): Promise<{ head: LogHead; pages: (LogPage | null)[] }> {
    const vault = this.#session.vault()
    const [box, boxes] = await Promise.all([this.#store.read(logHeadName), this.#store.readGroup(logPages)])
    const pages = await Promise.all(
      [...boxes].map(([number, text]) =>
        openOrNull(vault, logPagePlace(vault.vaultId, Number(number)), text, logPageSchema),
      ),
    )
    const head = box === null ? null : await openOrNull(vault, logHeadPlace(vault.vaultId), box, logHeadSchema)
    return { head: head ?? (box === null && pages.length === 0 ? emptyHead : headAfterLoss(pages)), pages }
  }
}

/** What a ticket is known by in the log: SHA-256 in hex of its payload's base64. */
export function digestOf(payload: string): string {
  return sha256Of(payload)
}

function sha256Of(text: string): string {
  return hex.encode(sha256(utf8.decode(text)))
}
