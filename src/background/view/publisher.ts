import { type ShutVault, type SliceName, slotOf, type VaultSlice, type View } from '../../protocol/view.ts'
import type { KeyRing } from '../keyring/key-ring.ts'
import { readPreference } from '../keyring/preferences.ts'
import type { SessionArea } from '../platform/session-area.ts'
import type { Session } from '../session.ts'
import type { RecordStore } from '../store/record-store.ts'
import { glanceOf } from './glance.ts'
import { keyCardOf } from './key-card.ts'
import { settingsOf } from './settings.ts'
import { storageOf } from './storage.ts'

/** The slices of a vault that is not open, by the names under which they are published. */
export function shutView(vault: ShutVault): Readonly<Record<string, unknown>> {
  return slots({ vault, glance: null, keys: null, settings: null })
}

/** Writes the view down for pages to read. While the vault is open that is its keys and what they hold. */
export class Publisher {
  readonly #area: SessionArea
  readonly #session: Session
  readonly #keyRing: KeyRing
  readonly #store: RecordStore
  #running: Promise<void> | null = null
  #isAskedAgain = false

  constructor(area: SessionArea, session: Session, keyRing: KeyRing, store: RecordStore) {
    this.#area = area
    this.#session = session
    this.#keyRing = keyRing
    this.#store = store
  }

  /**
   * Publishes a vault that is not open. Should it have been opened while that was found out, the open one is published.
   * @param readVault how it stands
   */
  async publishShut(readVault: () => Promise<ShutVault>): Promise<void> {
    const [vault, storage] = [await readVault(), await storageOf(this.#store)]
    // Nothing is awaited between this look and the writing.
    if (this.#session.isOpen()) return this.publish()
    await this.#area.write({ ...shutView(vault), ...slots({ storage }) })
  }

  /**
   * Publishes the open vault as it stands; done when a state not older than this call is out. Does nothing once the
   * vault is locked: whoever locked it has published that.
   */
  publish(): Promise<void> {
    if (this.#running === null) this.#running = this.#publishAll()
    else this.#isAskedAgain = true
    return this.#running
  }

  async #publishAll(): Promise<void> {
    try {
      do {
        this.#isAskedAgain = false
        await this.#publishOnce()
      } while (this.#isAskedAgain)
    } finally {
      this.#running = null // with nothing awaited since the last look at whether it was asked again
    }
  }

  async #publishOnce(): Promise<void> {
    try {
      const keys = await this.#keyRing.all()
      const damaged = await this.#keyRing.damagedCount()
      const glance = glanceOf(keys, await readPreference(this.#store, this.#session.vault(), 'chosen-scope'))
      const settings = await settingsOf(this.#store, this.#session.vault(), keys)
      const storage = await storageOf(this.#store)
      // Nothing is awaited between this look at the deadline and the writing.
      const vault: VaultSlice = { state: 'open', lockAt: this.#session.lockAt() }
      await this.#area.write(slots({ vault, glance, keys: { cards: keys.map(keyCardOf), damaged }, settings, storage }))
    } catch (error) {
      if (this.#session.isOpen()) throw error
      // Locked while it read: what it could not read is not to be shown.
    }
  }
}

function slots(slices: Partial<View>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(slices).map(([name, slice]) => [slotOf(name as SliceName), slice]))
}
