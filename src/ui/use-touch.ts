import { useEffect } from 'preact/hooks'

/** At most one telling in five seconds: the lock may be a minute away, and must not come while somebody types. */
const restMs = 5000

/** Tells that a person is using the page: once when it is there, and then when they type or click, at most once in five seconds. */
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
