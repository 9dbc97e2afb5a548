import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Environment } from '../../../core/gemini/environment.ts'
import type { Fault } from '../../../protocol/fault.ts'
import type { MarketList } from '../../../protocol/ticket-view.ts'
import { faultIn } from '../../fault-words.ts'
import type { TicketAsk } from './ticket-ask.ts'

/** The markets of an environment, as far as they have come. */
export interface Markets {
  readonly list: MarketList | null
  readonly fault: Fault | null
  readonly again: () => void
}

export function useMarkets(environment: Environment | null, ask: TicketAsk): Markets {
  const [found, setFound] = useState<{ environment: Environment; list: MarketList | null; fault: Fault | null } | null>(
    null,
  )
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (environment === null) return
    let isWanted = true
    ask('market.list', { environment }).then(
      (list) => isWanted && setFound({ environment, list, fault: null }),
      (error: unknown) => isWanted && setFound({ environment, list: null, fault: faultIn(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [environment, ask, tries]) // another try is what `tries` is for
  const again = useCallback(() => setTries((count) => count + 1), [])
  const isOf = found !== null && found.environment === environment
  return { list: isOf ? found.list : null, fault: isOf ? found.fault : null, again }
}
