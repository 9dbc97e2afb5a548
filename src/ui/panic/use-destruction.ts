import { useCallback, useState } from 'preact/hooks'
import type { KeyCard } from '../../protocol/view.ts'

/** A destruction, and what is kept of it on the page: the list of keys, for they live on at Gemini. */
export interface Destruction {
  readonly state: 'none' | 'running' | 'done'
  /** The keys to revoke; null where they could not be read. */
  readonly cards: readonly KeyCard[] | null
  readonly destroy: () => Promise<void>
  /** Lets go of the list. */
  readonly forget: () => void
}

/**
 * Keeps the list of keys on the page while the vault that it came from is destroyed: in the same step the view loses it.
 * @param cards the keys as the view has them; null while it has none
 */
export function useDestruction(cards: readonly KeyCard[] | null, destroyVault: () => Promise<unknown>): Destruction {
  const [kept, setKept] = useState<Pick<Destruction, 'state' | 'cards'>>({ state: 'none', cards: null })
  const destroy = useCallback(async () => {
    setKept({ state: 'running', cards })
    try {
      await destroyVault()
      setKept({ state: 'done', cards })
    } catch (error) {
      setKept({ state: 'none', cards: null })
      throw error
    }
  }, [cards, destroyVault])
  const forget = useCallback(() => setKept({ state: 'none', cards: null }), [])
  return { state: kept.state, cards: kept.state === 'none' ? cards : kept.cards, destroy, forget }
}
