import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { Ask } from '../protocol/client.ts'
import type { GlanceSlice } from '../protocol/view.ts'
import { waitAtWorker } from '../ui/connect.ts'
import { type Attempt, useAttempt } from '../ui/use-attempt.ts'
import { dueAt, type Tried } from './refresh-rhythm.ts'
import { useVisible } from './use-visible.ts'

export interface Refresh extends Pick<Attempt, 'isRunning' | 'fault'> {
  readonly now: () => void
}

/**
 * Keeps the figures fresh while the popup is open, and by hand. Its fault is that of the asking itself; what goes wrong
 * with a key stands beside that key.
 */
export function useRefresh(isOpen: boolean, glance: GlanceSlice | null, ask: Ask<'popup'>): Refresh {
  const { isRunning, fault, attempt } = useAttempt()
  const tried = useRef<Tried | null>(null)
  const currency = glance?.totals.currency ?? null
  const now = useCallback(() => {
    tried.current = { at: Date.now(), currency }
    void attempt(async () => {
      const stopWaiting = await waitAtWorker()
      try {
        await ask('balances.refresh', null)
      } finally {
        stopWaiting()
      }
    })
  }, [ask, attempt, currency])

  const isVisible = useVisible()
  const isNeeded = isVisible && isOpen && !isRunning && glance?.isRefreshable === true
  const refreshedAt = glance?.refreshedAt ?? null
  useEffect(() => {
    if (!isNeeded) return
    const wait = dueAt(refreshedAt, tried.current, currency) - Date.now()
    const timer = setTimeout(now, Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [isNeeded, refreshedAt, currency, now])

  const isOffline = glance?.troubles.some(({ fault: trouble }) => trouble.code === 'offline') === true
  useEffect(() => {
    if (!isOpen || !isOffline) return
    addEventListener('online', now)
    return () => removeEventListener('online', now)
  }, [isOpen, isOffline, now])

  return { isRunning, fault, now }
}
