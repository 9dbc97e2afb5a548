import type { Market } from '../../../core/gemini/markets.ts'
import type { Amount } from '../../../core/money/amount.ts'
import { readAmount } from '../../../core/money/reading.ts'
import { typedOf } from '../../../core/tickets/two-readings.ts'
import type { MarketPrices } from '../../../protocol/ticket-view.ts'
import { say } from '../../../words/say.ts'
import { Age } from '../../Age.tsx'
import { wordsOf } from '../../fault-words.ts'
import styles from './PriceField.module.css'
import { TypedField } from './TypedField.tsx'
import type { Prices } from './use-prices.ts'

interface PriceFieldProps {
  market: Market
  value: string
  prices: Prices
  onType: (value: string) => void
  onLeave: () => void
  error: string | null
  nearest: readonly string[]
}

/** The limit price, with the best prices of the market under it, each one press away. */
export function PriceField({ market, value, prices, onType, onLeave, error, nearest }: PriceFieldProps) {
  return (
    <TypedField
      label={say('orderLimitPrice', { currency: market.quote })}
      value={value}
      onType={onType}
      onLeave={onLeave}
      error={error}
      nearest={nearest}
    >
      <p class={styles.prices}>
        {prices.prices === null ? (
          (prices.fault && wordsOf(prices.fault)) || say('orderReadingPrices')
        ) : (
          <Best prices={prices.prices} onFill={onType} />
        )}
      </p>
    </TypedField>
  )
}

function Best({ prices, onFill }: { prices: MarketPrices; onFill: (value: string) => void }) {
  return (
    <>
      <Price side="bid" price={prices.bid} onFill={onFill} /> <Price side="ask" price={prices.ask} onFill={onFill} />{' '}
      <Age at={prices.asOf} />
    </>
  )
}

const priceWords = {
  bid: { some: 'orderBid', none: 'orderNoBid' },
  ask: { some: 'orderAsk', none: 'orderNoAsk' },
} as const

interface PriceProps {
  side: 'bid' | 'ask'
  price: Amount | null
  onFill: (value: string) => void
}

function Price({ side, price, onFill }: PriceProps) {
  const { some, none } = priceWords[side]
  if (price === null) return <span>{say(none)}</span>
  return (
    <button type="button" class={styles.price} onClick={() => onFill(typedOf(price))}>
      {say(some, { price: readAmount(price) })}
    </button>
  )
}
