import { useCallback, useEffect, useState } from 'preact/hooks'
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

/** The fees and the funds of an account in a market. @param whose null: of none */
export function useTerms(whose: Whose | null, ask: TicketAsk): Terms {
  const of = JSON.stringify(whose)
  const [found, setFound] = useState<{ of: string; terms: TradingTerms | null; fault: Fault | null } | null>(null)
  const read = useCallback(
    (isAskedFor: boolean, isWanted: () => boolean) => {
      const question = JSON.parse(of) as Whose | null
      if (question === null) return
      ask('ticket.terms', { ...question, isAskedFor }).then(
        (terms) => isWanted() && setFound({ of, terms, fault: null }),
        (error: unknown) => isWanted() && setFound({ of, terms: null, fault: faultIn(error) }),
      )
    },
    [of, ask],
  )
  useEffect(() => {
    let isWanted = true
    read(false, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [read])
  const askNow = useCallback(() => read(true, () => true), [read])
  const readAgain = useCallback(() => read(false, () => true), [read])
  const isOf = found?.of === of
  return { terms: isOf ? found.terms : null, fault: isOf ? found.fault : null, askNow, readAgain }
}
