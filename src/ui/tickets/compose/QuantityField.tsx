import type { Market } from '../../../core/gemini/markets.ts'
import type { Amount } from '../../../core/money/amount.ts'
import { readAmount } from '../../../core/money/reading.ts'
import type { OrderDraft } from '../../../core/tickets/order-draft.ts'
import { say } from '../../../words/say.ts'
import { Say } from '../../Say.tsx'
import { Spoken } from '../../Spoken.tsx'
import styles from './QuantityField.module.css'
import { TypedField } from './TypedField.tsx'

interface QuantityFieldProps {
  market: Market
  order: OrderDraft
  /** What a total comes to; null where that can't be said. */
  amount: Amount | null
  onChange: (change: Partial<OrderDraft>) => void
  onLeave: () => void
  error: string | null
  nearest: readonly string[]
}

/** How much: as an amount of the base, or as a total of the quote. */
export function QuantityField({ market, order, amount, onChange, onLeave, error, nearest }: QuantityFieldProps) {
  const isTotal = order.by === 'total'
  return (
    <TypedField
      label={isTotal ? say('orderTotal', { currency: market.quote }) : say('orderAmount', { currency: market.base })}
      value={order.quantity}
      onType={(quantity) => onChange({ quantity })}
      onLeave={onLeave}
      error={error}
      nearest={nearest}
      aside={
        <button type="button" class={styles.turn} onClick={() => onChange({ by: isTotal ? 'amount' : 'total' })}>
          <Say
            message="orderQuantityIn"
            with={{
              currency: isTotal ? market.base : market.quote,
              instead: <Spoken>{say(isTotal ? 'orderInsteadAsAmount' : 'orderInsteadAsTotal')}</Spoken>,
            }}
          />
        </button>
      }
    >
      {isTotal && amount !== null && error === null && order.quantity !== '' && (
        <p class={styles.comes}>{say('orderBeforeFee', { amount: readAmount(amount), currency: market.base })}</p>
      )}
    </TypedField>
  )
}
