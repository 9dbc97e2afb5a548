import type { Amount } from '../../core/money/amount.ts'
import { readAmount, readMoney } from '../../core/money/reading.ts'
import type { Totals } from '../../core/money/totals.ts'
import { Age } from '../../ui/Age.tsx'
import { Say } from '../../ui/Say.tsx'
import { say, sayCounted } from '../../words/say.ts'
import styles from './Balances.module.css'
import { HiddenAmount } from './HiddenAmount.tsx'
import { settledIn } from './settled-in.ts'

interface PositionsProps {
  positions: Totals['positions']
  isHidden: boolean
  hasSeveralAccounts: boolean
}

/** Open positions in perpetual contracts. They are no assets, and in no total. */
export function Positions({ positions, isHidden, hasSeveralAccounts }: PositionsProps) {
  const { items, asOf, untold } = positions
  if (items.length === 0 || asOf === null) return null
  return (
    <section>
      <h2 class={styles.heading}>
        {say('balancesPositions')} <Age at={asOf} />
      </h2>
      <ul class={styles.assets} aria-label={say('balancesPositions')}>
        {items.map(({ account, symbol, quantity, notional, unrealisedPnl }) => (
          <li key={`${account} ${symbol}`} class={styles.item}>
            <span>
              <b>{say(quantity.startsWith('-') ? 'balancesShort' : 'balancesLong')}</b>{' '}
              {isHidden ? <HiddenAmount /> : readAmount(unsigned(quantity))} {symbol}
              {hasSeveralAccounts && <small> · {account}</small>}
            </span>
            <span class={styles.figures}>
              {notional !== null && <Figure amount={unsigned(notional)} symbol={symbol} isHidden={isHidden} />}
              {unrealisedPnl !== null && (
                <small data-down={unrealisedPnl.startsWith('-')}>
                  <Say
                    message="balancesUnrealised"
                    with={{ amount: <Figure amount={unrealisedPnl} symbol={symbol} isHidden={isHidden} /> }}
                  />
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      {untold > 0 && <p class={styles.aside}>{sayCounted('balancesPositionsUntold', untold)}</p>}
    </section>
  )
}

function Figure({ amount, symbol, isHidden }: { amount: Amount; symbol: string; isHidden: boolean }) {
  return (
    <>
      {isHidden ? <HiddenAmount /> : readMoney(amount)} {settledIn(symbol)}
    </>
  )
}

function unsigned(amount: Amount): Amount {
  return amount.replace(/^-/, '') as Amount
}
