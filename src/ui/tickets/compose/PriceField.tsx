import type { Market } from '../../../core/gemini/markets.ts'
import type { Amount } from '../../../core/money/amount.ts'
import { readAmount } from '../../../core/money/reading.ts'
import type { MarketPrices } from '../../../protocol/ticket-view.ts'
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
      label={`Limit price, ${market.quote}`}
      value={value}
      onType={onType}
      onLeave={onLeave}
      error={error}
      nearest={nearest}
    >
      <p class={styles.prices}>
        {prices.prices === null ? (
          (prices.fault && wordsOf(prices.fault)) || 'Reading the market’s prices…'
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
      <Price name="Bid" price={prices.bid} onFill={onFill} /> <Price name="Ask" price={prices.ask} onFill={onFill} />{' '}
      <Age at={prices.asOf} />
    </>
  )
}

function Price({ name, price, onFill }: { name: string; price: Amount | null; onFill: (value: string) => void }) {
  if (price === null) return <span>No {name.toLowerCase()}</span>
  return (
    <button type="button" class={styles.price} onClick={() => onFill(price)}>
      {name} {readAmount(price)}
    </button>
  )
}
