import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Ask } from '../protocol/client.ts'
import type { Fault } from '../protocol/fault.ts'
import type { GlanceSlice } from '../protocol/view.ts'
import { faultIn } from '../ui/fault-words.ts'
import { dueAt } from './refresh-rhythm.ts'

export interface Refresh {
  readonly isRunning: boolean
  /** Why the asking itself failed; what goes wrong with a key stands beside that key. */
  readonly fault: Fault | null
  readonly now: () => void
}

/** Keeps the figures fresh while the popup is open, and by hand. One asking at a time. */
export function useRefresh(isOpen: boolean, glance: GlanceSlice | null, ask: Ask<'popup'>): Refresh {
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const triedAt = useRef<number | null>(null)

  const now = useCallback(async () => {
    triedAt.current = Date.now()
    setRunning(true)
    try {
      await ask('balances.refresh', null)
      setFault(null)
    } catch (error) {
      setFault(faultIn(error))
    } finally {
      setRunning(false)
    }
  }, [ask])

  const isNeeded = isOpen && !isRunning && glance !== null && glance.keyCount > 0
  const refreshedAt = glance?.refreshedAt ?? null
  useEffect(() => {
    if (!isNeeded) return
    const wait = dueAt(refreshedAt, triedAt.current) - Date.now()
    const timer = setTimeout(() => void now(), Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [isNeeded, refreshedAt, now])

  return { isRunning, fault, now: () => void (isRunning || now()) }
}
