import { readAmount } from '../../core/money/reading.ts'
import type { OwnedOrder, Totals } from '../../core/money/totals.ts'
import { Age } from '../../ui/Age.tsx'
import styles from './Balances.module.css'
import { HiddenAmount } from './HiddenAmount.tsx'
import { untoldWords } from './untold-words.ts'

interface OrdersProps {
  orders: Totals['orders']
  isHidden: boolean
  hasSeveralAccounts: boolean
}

/** The orders that are live at Gemini, to be read only: how many, and each of them. */
export function Orders({ orders, isHidden, hasSeveralAccounts }: OrdersProps) {
  const { items, asOf, untold } = orders
  if (items.length === 0 || asOf === null) return null
  return (
    <section>
      <h2 class={styles.heading}>
        {items.length === 1 ? 'One open order' : `${items.length} open orders`} <Age at={asOf} />
      </h2>
      <ul class={styles.assets} aria-label="Open orders">
        {items.map((order) => (
          <li key={`${order.account} ${order.orderId}`} class={styles.item}>
            <span>
              <b>{order.side === 'buy' ? 'Buy' : 'Sell'}</b>{' '}
              {isHidden ? <HiddenAmount /> : readAmount(order.remaining ?? order.amount)} {order.symbol}
              {hasSeveralAccounts && <small> · {order.account}</small>}
            </span>
            <span class={styles.figures}>
              {isHidden ? <HiddenAmount /> : priceWords(order)}
              <small>
                placed <Age at={order.placedAt} />
              </small>
            </span>
          </li>
        ))}
      </ul>
      {untold > 0 && <p class={styles.aside}>{untoldWords('Open orders', untold)}</p>}
    </section>
  )
}

function priceWords({ price, stopPrice, type }: OwnedOrder): string {
  if (price === null) return type
  return stopPrice === null ? `at ${readAmount(price)}` : `at ${readAmount(price)}, stop ${readAmount(stopPrice)}`
}
