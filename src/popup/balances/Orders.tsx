import { readAmount } from '../../core/money/reading.ts'
import type { OwnedOrder, Totals } from '../../core/money/totals.ts'
import { Age } from '../../ui/Age.tsx'
import { Say } from '../../ui/Say.tsx'
import { say, sayCounted } from '../../words/say.ts'
import styles from './Balances.module.css'
import { HiddenAmount } from './HiddenAmount.tsx'

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
        {sayCounted('balancesOrderCount', items.length)} <Age at={asOf} />
      </h2>
      <ul class={styles.assets} aria-label={say('balancesOpenOrders')}>
        {items.map((order) => (
          <li key={`${order.account} ${order.orderId}`} class={styles.item}>
            <span>
              <b>{say(order.side === 'buy' ? 'balancesBuy' : 'balancesSell')}</b>{' '}
              {isHidden ? <HiddenAmount /> : readAmount(order.remaining ?? order.amount)} {order.symbol}
              {hasSeveralAccounts && <small> · {order.account}</small>}
            </span>
            <span class={styles.figures}>
              {isHidden ? <HiddenAmount /> : priceWords(order)}
              <small>
                <Say message="balancesPlaced" with={{ age: <Age at={order.placedAt} /> }} />
              </small>
            </span>
          </li>
        ))}
      </ul>
      {untold > 0 && <p class={styles.aside}>{sayCounted('balancesOrdersUntold', untold)}</p>}
    </section>
  )
}

function priceWords({ price, stopPrice, type }: OwnedOrder): string {
  if (price === null) return type
  return stopPrice === null
    ? say('balancesPrice', { price: readAmount(price) })
    : say('balancesPriceAndStop', { price: readAmount(price), stop: readAmount(stopPrice) })
}
