import { useEffect, useState } from 'preact/hooks'

/** Whole seconds until a time, counted down; 0 once it is past, or where there is none. @param at milliseconds since 1970 */
export function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(Date.now)
  const seconds = at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000))
  const isCounting = seconds > 0
  useEffect(() => {
    setNow(Date.now())
    if (!isCounting) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isCounting, at])
  return seconds
}
