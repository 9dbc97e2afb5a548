import { readPercent, readValue, readValueInParts } from '../../core/money/reading.ts'
import type { GlanceSlice } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import { HiddenAmount } from './HiddenAmount.tsx'
import styles from './Total.module.css'
import { ValueLine } from './ValueLine.tsx'

interface TotalProps {
  totals: GlanceSlice['totals']
  line: GlanceSlice['line']
  isHidden: boolean
}

/** The whole value, how old the oldest figure in it is, and how it changed in a day and went in a week. */
export function Total({ totals, line, isHidden }: TotalProps) {
  const { total, asOf, dayChange, currency } = totals
  const [whole, cents] =
    asOf === null ? ['—', ''] : isHidden ? [<HiddenAmount key="total" />, ''] : readValueInParts(total, currency)
  const isDown = dayChange?.amount.startsWith('-') ?? false
  return (
    <section class={styles.total} aria-label={say('balancesTotal')}>
      <p class={styles.label}>
        {say('balancesTotal')}
        {asOf !== null && (
          <>
            {' · '}
            <Say message="balancesUpdated" with={{ age: <Age at={asOf} /> }} />
          </>
        )}
      </p>
      <p class={styles.figure}>
        {whole}
        <small>{cents}</small>
      </p>
      <div class={styles.course}>
        <p class={styles.change}>
          {dayChange !== null && (
            <>
              <Chip tone={isDown ? 'bad' : 'ok'}>
                {isDown ? '▼' : '▲'} {readPercent(dayChange.percent)}
              </Chip>{' '}
              <span class={styles.label}>
                <Say
                  message="balancesDayChange"
                  with={{
                    change: isHidden ? <HiddenAmount /> : readValue(dayChange.amount, currency, undefined, 'always'),
                  }}
                />
              </span>
            </>
          )}
        </p>
        <ValueLine line={line} currency={currency} isHidden={isHidden} />
      </div>
    </section>
  )
}
