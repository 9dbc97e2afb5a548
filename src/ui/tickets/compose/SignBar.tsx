import type { Amount } from '../../../core/money/amount.ts'
import type { Order } from '../../../core/tickets/order.ts'
import { figuresOf } from '../../../core/tickets/order-figures.ts'
import type { Fault } from '../../../protocol/fault.ts'
import { say } from '../../../words/say.ts'
import { Button } from '../../Button.tsx'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Notice } from '../../Notice.tsx'
import { farWords } from '../distance-words.ts'
import styles from './SignBar.module.css'
import type { Prices } from './use-prices.ts'

/** What signing waits for, and why the last try failed. */
export interface Signing {
  readonly isRunning: boolean
  readonly fault: Fault | null
}

interface SignBarProps {
  signing: Signing
  /** The order to be signed; null for another ticket, or as long as there is none. */
  order?: Order | null
  prices?: Prices | null
}

/** What one came to do, always in sight; with it whatever one must not sign without having seen. */
export function SignBar({ signing: { isRunning, fault }, order = null, prices = null }: SignBarProps) {
  const distance = order === null || prices === null ? null : farDistance(order, prices)
  return (
    <>
      <p class={styles.quiet}>{say('ticketSendsNothing')}</p>
      <div class={styles.bar}>
        {order !== null && distance !== null && (
          <Notice tone="bad" role="alert">
            <b>{farWords(order.side, distance)}</b>
          </Notice>
        )}
        <FaultNotice fault={fault} />
        <Button type="submit" disabled={isRunning}>
          {say(isRunning ? 'ticketSigning' : 'ticketSign')}
        </Button>
      </div>
    </>
  )
}

/** How far a price is from the market, in percent; null where that is near, or not known. */
function farDistance(order: Order, { prices }: Prices): Amount | null {
  const { distance, isFar } = figuresOf(order, null, prices)
  return isFar ? distance : null
}
