import type { Market } from '../../../core/gemini/markets.ts'
import { readAmount, readMoney } from '../../../core/money/reading.ts'
import type { Order, Side } from '../../../core/tickets/order.ts'
import { figuresOf } from '../../../core/tickets/order-figures.ts'
import { Age } from '../../Age.tsx'
import { Button } from '../../Button.tsx'
import { wordsOf } from '../../fault-words.ts'
import { distanceWords } from '../distance-words.ts'
import { feeWords } from './fee-words.ts'
import styles from './Summary.module.css'
import type { Prices } from './use-prices.ts'
import type { Terms } from './use-terms.ts'

interface SummaryProps {
  /** Null as long as the form has none. */
  order: Order | null
  side: Side
  market: Market
  prices: Prices
  terms: Terms
  hasHeartbeat: boolean
}

/** What an order comes to, before it is signed. What is not known is said to be so; a price far off, at the button. */
export function Summary({ order, side, market, prices, terms, hasHeartbeat }: SummaryProps) {
  const { quote, base } = market
  const fees = terms.terms?.fees ?? null
  const funds = terms.terms?.funds ?? null
  const figures = order === null ? null : figuresOf(order, fees, prices.prices)
  const isBuy = side === 'buy'
  return (
    <div class={styles.summary}>
      <dl class={styles.figures}>
        {order !== null && figures !== null && (
          <>
            <dt>Total</dt>
            <dd>
              <b>
                {readMoney(figures.total)} {quote}
              </b>
            </dd>
          </>
        )}
        <dt>Fee</dt>
        <dd>
          {fees === null ? (
            <NoFees terms={terms} hasHeartbeat={hasHeartbeat} />
          ) : (
            <>
              {feeWords(fees, figures?.fee ?? null, quote)} <Age at={fees.asOf} />
            </>
          )}
        </dd>
        {figures?.worstCase != null && (
          <>
            <dt>{isBuy ? 'You pay at most' : 'You get at least, if all is sold'}</dt>
            <dd>
              <b>
                {readMoney(figures.worstCase)} {quote}
              </b>
            </dd>
          </>
        )}
        {order !== null && figures !== null && !figures.isFar && (
          <>
            <dt>Market</dt>
            <dd>
              {figures.distance === null
                ? 'Its prices are not known: not compared'
                : distanceWords(order.side, figures.distance)}
            </dd>
          </>
        )}
        <dt>Free</dt>
        <dd>
          {funds === null ? (
            'Not known by fresh figures: not checked'
          ) : (
            <>
              {isBuy ? `${readMoney(funds.quote)} ${quote}` : `${readAmount(funds.base)} ${base}`}{' '}
              <Age at={funds.asOf} />
            </>
          )}
        </dd>
      </dl>
    </div>
  )
}

function NoFees({ terms, hasHeartbeat }: { terms: Terms; hasHeartbeat: boolean }) {
  const why = terms.fault ?? terms.terms?.noFees ?? null
  if (why === null) return <>Asking Gemini…</>
  return (
    <>
      Not known. {wordsOf(why)}{' '}
      <Button kind="bare" size="fit" onClick={terms.askNow}>
        {hasHeartbeat ? 'Ask Gemini, which restarts its heartbeat' : 'Ask again'}
      </Button>
    </>
  )
}
