import type { GlanceSlice } from '../../protocol/view.ts'
import { keptGlancePlace } from '../keyring/places.ts'
import type { OpenVault, Session } from '../session.ts'
import { keptGlanceName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type Box, openJson, sealJson } from '../vault/box.ts'
import { VaultError } from '../vault/vault-error.ts'
import { wholeOf } from './scopes.ts'

/**
 * The glance that was published last, sealed in one row: whoever unlocks sees it after one box is opened, and not after
 * thousands. It is only ever a moment ahead of the glance that is reckoned anew from the keys.
 */
export class KeptGlance {
  readonly #store: RecordStore
  readonly #session: Session
  /** What was written last, so that the same is not written again. */
  #text: string | null = null

  constructor(store: RecordStore, session: Session) {
    this.#store = store
    this.#session = session
  }

  async keep(glance: GlanceSlice): Promise<void> {
    // Of no key there is nothing worth keeping.
    const text = glance.keyCount === 0 ? '' : JSON.stringify(glance)
    if (text === this.#text) return
    if (text === '') {
      await this.drop()
      this.#text = ''
      return
    }
    const { vaultId, vaultKey } = this.#session.vault()
    const box = await sealJson(vaultKey, keptGlancePlace(vaultId), glance)
    await this.#store.write({ put: { [keptGlanceName]: box }, isPassing: true })
    this.#text = text
  }

  /** Null where there is none, or it is damaged: then it is not shown. */
  async read({ vaultId, vaultKey }: OpenVault): Promise<GlanceSlice | null> {
    const box = await this.#store.read(keptGlanceName)
    if (box === null) return null
    try {
      // Ours, sealed in its own place by the version that is running, or by one before.
      const glance = (await openJson(vaultKey, keptGlancePlace(vaultId), box as Box)) as Partial<GlanceSlice> | null
      if (!isWhole(glance)) return null
      // The browser may have spoken another language then.
      const { chosen } = glance
      return chosen?.kind === 'environment' ? { ...glance, chosen: wholeOf(chosen.environment) } : glance
    } catch (error) {
      if (error instanceof VaultError) return null
      throw error
    }
  }

  /** Before something changes that must not be seen any more, even if the worker is stopped right after. */
  async drop(): Promise<void> {
    this.#text = null
    await this.#store.write({ remove: [keptGlanceName] })
  }
}

/** Another version may have had another form: what lacks anything that a page writes down is not used. */
const members = [
  'chosen',
  'totals',
  'line',
  'order',
  'dust',
  'seenTwice',
  'troubles',
  'resting',
  'hidesAmounts',
] as const

function isWhole(glance: Partial<GlanceSlice> | null): glance is GlanceSlice {
  if (glance === null || members.some((member) => glance[member] === undefined)) return false
  return glance.totals?.orders !== undefined && glance.seenTwice?.told !== undefined
}
