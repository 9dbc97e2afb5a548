import { slotOf, type View } from '../../protocol/view.ts'
import type { KeyRing } from '../keyring/key-ring.ts'
import type { SessionArea } from '../platform/session-area.ts'
import type { Session } from '../session.ts'
import { glanceOf } from './glance.ts'
import { keyCardOf } from './key-card.ts'

/** How the vault stands while it is not open. */
export type ShutState = 'none' | 'locked' | 'damaged'

/** The slices of a vault that is not open, by the names under which they are published. */
export function shutView(state: ShutState): Readonly<Record<string, unknown>> {
  return slots({ vault: { state }, glance: null, keys: null })
}

/** Writes the view down for pages to read. While the vault is open that is its keys and what they hold. */
export class Publisher {
  readonly #area: SessionArea
  readonly #session: Session
  readonly #keyRing: KeyRing
  readonly #readChoice: () => Promise<string | null>
  #running: Promise<void> | null = null
  #isAskedAgain = false

  constructor(area: SessionArea, session: Session, keyRing: KeyRing, readChoice: () => Promise<string | null>) {
    this.#area = area
    this.#session = session
    this.#keyRing = keyRing
    this.#readChoice = readChoice
  }

  /** Publishes a vault that is not open, where nothing had to be ended first. */
  async publishShut(state: ShutState): Promise<void> {
    await this.#area.write(shutView(state))
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
      const glance = glanceOf(keys, await this.#readChoice())
      // Nothing is awaited between this look at the deadline and the writing.
      const lockAt = this.#session.lockAt()
      if (lockAt === null) return
      await this.#area.write(
        slots({ vault: { state: 'open', lockAt }, glance, keys: { cards: keys.map(keyCardOf), damaged } }),
      )
    } catch (error) {
      if (this.#session.lockAt() !== null) throw error
      // Locked while it read: what it could not read is not to be shown.
    }
  }
}

function slots(view: View): Readonly<Record<string, unknown>> {
  return { [slotOf('vault')]: view.vault, [slotOf('glance')]: view.glance, [slotOf('keys')]: view.keys }
}
