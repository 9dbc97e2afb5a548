import { useEffect } from 'preact/hooks'

/** At most one telling a minute: the lock is fifteen away. */
const restMs = 60_000

/** Tells that a person is using the page: once when it is there, and then when they type or click, at most once a minute. */
export function useTouch(isOpen: boolean, touch: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isOpen) return
    let last = 0
    const tell = () => {
      const now = Date.now()
      if (now - last < restMs) return
      last = now
      // Nobody is waiting for this; should it fail, the vault only locks sooner.
      touch().catch(() => {})
    }
    tell()
    addEventListener('pointerdown', tell)
    addEventListener('keydown', tell)
    return () => {
      removeEventListener('pointerdown', tell)
      removeEventListener('keydown', tell)
    }
  }, [isOpen, touch])
}
