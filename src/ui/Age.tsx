import { useEffect, useState } from 'preact/hooks'
import { readAge } from '../core/money/reading.ts'

/** How old something is, kept up to date every second for the first minute and every half minute after that. */
export function Age({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now)
  const isYoung = now - at < 60_000
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), isYoung ? 1000 : 30_000)
    return () => clearInterval(timer)
  }, [isYoung])
  // A new figure is newer than the clock of the last tick.
  return <time dateTime={new Date(at).toISOString()}>{readAge(at, Math.max(now, at))}</time>
}
