import { useCallback, useEffect, useRef } from 'preact/hooks'

/**
 * Gives a way to put something off until the press that is under way is over. A field is left by pressing something
 * else: if its complaint came at once, it would move what is being pressed from under the pointer, and the press would
 * do nothing.
 */
export function useAfterPress(): (then: () => void) => void {
  const isPressing = useRef(false)
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    const start = () => {
      isPressing.current = true
    }
    const end = () => {
      isPressing.current = false
      const then = waiting.current
      waiting.current = null
      if (then !== null) setTimeout(then) // the click itself comes right after the end of its press
    }
    document.addEventListener('pointerdown', start, true)
    // A list that the browser opens by itself may swallow the end of a press: then the next key or press says so.
    const ends = ['pointerup', 'pointercancel', 'keydown'] as const
    for (const name of ends) document.addEventListener(name, end, true)
    return () => {
      document.removeEventListener('pointerdown', start, true)
      for (const name of ends) document.removeEventListener(name, end, true)
    }
  }, [])
  return useCallback((then) => {
    if (isPressing.current) waiting.current = then
    else then()
  }, [])
}
