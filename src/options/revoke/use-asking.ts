import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ProofAnswer } from '../../core/keys/revocation-proof.ts'
import type { Fault } from '../../protocol/fault.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { type AskingRound, noRound, withAnswer, withAsking, withStop } from './asking-round.ts'

export interface Asking {
  readonly round: AskingRound
  /** How often it asks in one round. */
  readonly most: number
  /** A call is under way, of this round or of one that was stopped. */
  readonly isRunning: boolean
  readonly fault: Fault | null
  readonly start: () => void
  readonly stop: () => void
}

/** Asks whether a key is dead, and again while it still answers, for as long as the page is there. */
export function useAsking(askOnce: () => Promise<ProofAnswer>, most: number): Asking {
  const [round, setRound] = useState(noRound)
  const { isRunning, fault, attempt } = useAttempt()
  const asked = useCallback(async () => {
    const isAnswered = await attempt(async () => {
      setRound(withAsking)
      const answer = await askOnce()
      setRound((now) => withAnswer(now, answer, Date.now(), most))
    })
    if (!isAnswered) setRound(withStop)
  }, [askOnce, most, attempt])

  const { nextAt } = round
  useEffect(() => {
    if (nextAt === null) return
    const timer = setTimeout(() => void asked(), Math.max(0, nextAt - Date.now()))
    return () => clearTimeout(timer)
  }, [nextAt, asked])

  return {
    round,
    most,
    isRunning,
    fault,
    start: () => void asked(),
    stop: () => setRound(withStop),
  }
}
