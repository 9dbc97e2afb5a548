import { useCallback, useRef, useState } from 'preact/hooks'
import type { Fault } from '../protocol/fault.ts'
import { faultIn } from './fault-words.ts'

/** Something that a person asked for, which takes a moment and may fail. */
export interface Attempt {
  readonly isRunning: boolean
  /** Why the last try failed; null while one runs and when it went well. */
  readonly fault: Fault | null
  /** Tries it, unless a try is running. @returns whether it was tried and went well; it never throws */
  readonly attempt: (action: () => Promise<unknown>) => Promise<boolean>
}

/** Keeps what there is to show of an asking: that it runs, and what went wrong. No asking of a page goes without. */
export function useAttempt(): Attempt {
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const running = useRef(false)
  const attempt = useCallback(async (action: () => Promise<unknown>) => {
    if (running.current) return false
    running.current = true
    setRunning(true)
    setFault(null)
    try {
      await action()
      return true
    } catch (error) {
      setFault(faultIn(error))
      return false
    } finally {
      running.current = false
      setRunning(false)
    }
  }, [])
  return { isRunning, fault, attempt }
}
