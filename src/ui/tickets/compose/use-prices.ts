import { useEffect, useState } from 'preact/hooks'
import type { Environment } from '../../../core/gemini/environment.ts'
import type { Fault } from '../../../protocol/fault.ts'
import type { MarketPrices } from '../../../protocol/ticket-view.ts'
import { faultIn } from '../../fault-words.ts'
import type { TicketAsk } from './ticket-ask.ts'

/** Between two readings of a market's prices, in milliseconds: far below Gemini's public limit of 120 a minute. */
const everyMs = 5000

export interface Prices {
  /** The last that came, which may have grown old; null where none have. */
  readonly prices: MarketPrices | null
  /** Why the last reading failed. */
  readonly fault: Fault | null
}

/** The best prices of a market, read anew every few seconds as long as somebody can see them. */
export function usePrices(environment: Environment | null, symbol: string | null, ask: TicketAsk): Prices {
  const [found, setFound] = useState<(Prices & { readonly of: string }) | null>(null)
  const of = `${environment} ${symbol}`
  useEffect(() => {
    if (environment === null || symbol === null) return
    let isWanted = true
    let isAsking = false
    const read = async () => {
      if (isAsking || document.visibilityState === 'hidden') return
      isAsking = true
      try {
        const prices = await ask('market.best', { environment, symbol })
        if (isWanted) setFound({ of, prices, fault: null })
      } catch (error) {
        const fault = faultIn(error)
        if (isWanted) setFound((before) => ({ of, prices: before?.of === of ? before.prices : null, fault }))
      }
      isAsking = false
    }
    void read()
    const timer = setInterval(() => void read(), everyMs)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [environment, symbol, of, ask])
  return found?.of === of ? found : { prices: null, fault: null }
}
