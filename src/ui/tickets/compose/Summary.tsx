import type { Market } from '../../../core/gemini/markets.ts'
import { readAmount, readMoney } from '../../../core/money/reading.ts'
import type { Order, Side } from '../../../core/tickets/order.ts'
import { figuresOf } from '../../../core/tickets/order-figures.ts'
import { say } from '../../../words/say.ts'
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
            <dt>{say('summaryTotal')}</dt>
            <dd>
              <b>
                {readMoney(figures.total)} {quote}
              </b>
            </dd>
          </>
        )}
        <dt>{say('summaryFee')}</dt>
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
            <dt>{say(isBuy ? 'summaryPay' : 'summaryGet')}</dt>
            <dd>
              <b>
                {readMoney(figures.worstCase)} {quote}
              </b>
            </dd>
          </>
        )}
        {order !== null && figures !== null && !figures.isFar && (
          <>
            <dt>{say('summaryMarket')}</dt>
            <dd>{figures.distance === null ? say('summaryNoPrices') : distanceWords(order.side, figures.distance)}</dd>
          </>
        )}
        <dt>{say('summaryFree')}</dt>
        <dd>
          {funds === null ? (
            say('summaryNoFunds')
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
  if (why === null) return <>{say('summaryAsking')}</>
  return (
    <>
      {say('summaryNoFees')} {wordsOf(why)}{' '}
      <Button kind="bare" size="fit" onClick={terms.askNow}>
        {say(hasHeartbeat ? 'summaryAskHeartbeat' : 'summaryAskAgain')}
      </Button>
    </>
  )
}
