import type { Market } from '../../../core/gemini/markets.ts'
import type { Complaint, OrderField } from '../../../core/tickets/order-check.ts'
import type { Composed, OrderDraft } from '../../../core/tickets/order-draft.ts'
import { say } from '../../../words/say.ts'
import { Segments } from '../../Segments.tsx'
import { Select } from '../../Select.tsx'
import { complaintWords, nearestOf } from '../complaint-words.ts'
import { ClientIdField } from './ClientIdField.tsx'
import styles from './OrderFields.module.css'
import { PriceField } from './PriceField.tsx'
import { QuantityField } from './QuantityField.tsx'
import { TypedField } from './TypedField.tsx'
import type { FormField } from './ticket-draft.ts'
import type { Prices } from './use-prices.ts'

interface OrderFieldsProps {
  market: Market
  order: OrderDraft
  composed: Composed
  prices: Prices
  isJudged: (field: FormField) => boolean
  onChange: (change: Partial<OrderDraft>) => void
  onLeave: (field: FormField) => void
}

const options = [
  { value: 'none', words: 'orderOptionNone' },
  { value: 'maker-or-cancel', words: 'orderOptionMaker' },
  { value: 'immediate-or-cancel', words: 'orderOptionImmediate' },
  { value: 'fill-or-kill', words: 'orderOptionFill' },
] as const

/** What an order says, beside its market. What is wrong stands at its field. */
export function OrderFields({ market, order, composed, prices, isJudged, onChange, onLeave }: OrderFieldsProps) {
  const at = (...fields: OrderField[]) => told(composed.complaints, fields, isJudged)
  const quantity = at('amount', 'total')
  const price = at('price')
  const stop = at('stopPrice')
  const option = at('option')
  const id = at('clientOrderId')
  const isStop = order.kind === 'stop-limit'
  return (
    <>
      <div class={styles.pair}>
        <QuantityField
          market={market}
          order={order}
          amount={composed.amount}
          onChange={onChange}
          onLeave={() => onLeave(order.by)}
          {...quantity}
        />
        <PriceField
          market={market}
          value={order.price}
          prices={prices}
          onType={(typed) => onChange({ price: typed })}
          onLeave={() => onLeave('price')}
          {...price}
        />
      </div>
      <div class={styles.pair}>
        <Segments
          label={say('orderType')}
          value={order.kind}
          choices={[
            { value: 'limit', words: say('orderKindLimit') },
            { value: 'stop-limit', words: say('orderKindStop') },
          ]}
          onChoose={(kind) => onChange({ kind })}
          // A stop-limit order has no option: a market that wants one is told of at what is to be chosen first.
          error={isStop ? option.error : null}
        />
        {isStop ? (
          <TypedField
            label={say('orderStopPrice', { currency: market.quote })}
            value={order.stopPrice}
            onType={(stopPrice) => onChange({ stopPrice })}
            onLeave={() => onLeave('stopPrice')}
            {...stop}
          />
        ) : (
          <Select
            label={say('orderOption')}
            value={order.option ?? 'none'}
            choices={options.map(({ value, words }) => ({ value, words: say(words) }))}
            onChoose={(chosen) => onChange({ option: chosen === 'none' ? null : chosen })}
            error={option.error}
          />
        )}
      </div>
      {isStop && <p class={styles.quiet}>{say(order.side === 'buy' ? 'orderStopBuys' : 'orderStopSells')}</p>}
      <ClientIdField
        value={order.clientOrderId}
        onType={(clientOrderId) => onChange({ clientOrderId })}
        onLeave={() => onLeave('clientOrderId')}
        {...id}
      />
    </>
  )
}

/** What is to be told at some fields, once they may be judged; an option is chosen, not typed, and told of at once. */
function told(
  complaints: readonly Complaint[],
  fields: readonly OrderField[],
  isJudged: (field: FormField) => boolean,
): { error: string | null; nearest: readonly string[] } {
  const complaint = complaints.find(({ field }) => fields.includes(field))
  if (complaint === undefined || !(isJudged(complaint.field) || complaint.field === 'option')) {
    return { error: null, nearest: [] }
  }
  return { error: complaintWords(complaint), nearest: nearestOf(complaint) }
}
