import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { KeyRef } from '../../../core/keys/key-profile.ts'
import type { Fault } from '../../../protocol/fault.ts'
import type { TradingTerms } from '../../../protocol/ticket-view.ts'
import { faultIn } from '../../fault-words.ts'
import type { TicketAsk } from './ticket-ask.ts'

export interface Terms {
  /** Null as long as they have not come. */
  readonly terms: TradingTerms | null
  readonly fault: Fault | null
  /** Asks Gemini, because somebody wants it. */
  readonly askNow: () => void
  /** Reads anew what is known, as after something was said of the key. */
  readonly readAgain: () => void
}

interface Whose {
  readonly ref: KeyRef
  readonly account: string | null
  readonly symbol: string
}

/**
 * The fees and the funds of an account in a market, read anew whenever its balances were.
 * @param whose null: of none
 * @param figuresAt when balances of that key were last read
 */
export function useTerms(whose: Whose | null, figuresAt: number | null, ask: TicketAsk): Terms {
  const of = JSON.stringify(whose)
  const [found, setFound] = useState<{ of: string; terms: TradingTerms | null; fault: Fault | null } | null>(null)
  // Of what was asked last only: an answer for another key that comes late must not take the place of this one's.
  const latest = useRef(0)
  const read = useCallback(
    (isAskedFor: boolean) => {
      latest.current += 1
      const turn = latest.current
      const question = JSON.parse(of) as Whose | null
      if (question === null) return
      ask('ticket.terms', { ...question, isAskedFor }).then(
        (terms) => turn === latest.current && setFound({ of, terms, fault: null }),
        (error: unknown) => turn === latest.current && setFound({ of, terms: null, fault: faultIn(error) }),
      )
    },
    [of, ask],
  )
  useEffect(() => {
    read(false)
    return () => {
      latest.current += 1
    }
  }, [read, figuresAt])
  const askNow = useCallback(() => read(true), [read])
  const readAgain = useCallback(() => read(false), [read])
  const isOf = found?.of === of
  return { terms: isOf ? found.terms : null, fault: isOf ? found.fault : null, askNow, readAgain }
}
