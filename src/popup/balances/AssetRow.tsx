import { assetName } from '../../core/money/asset-names.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { readAmount, readPercent, readValue } from '../../core/money/reading.ts'
import type { AssetTotal } from '../../core/money/totals.ts'
import { Age } from '../../ui/Age.tsx'
import { say } from '../../words/say.ts'
import styles from './AssetRow.module.css'
import { HiddenAmount } from './HiddenAmount.tsx'

interface AssetRowProps {
  asset: AssetTotal
  /** The currency of its value. */
  valuedIn: DisplayCurrency
  isHidden: boolean
  /** Whether its figures are much older than others: then it says how old they are. */
  isOld: boolean
}

/** One asset: its name and amount, what of it is on hold, what it is worth, how that moved, and its share of the whole. */
export function AssetRow({ asset, valuedIn, isHidden, isOld }: AssetRowProps) {
  const { currency, amount, held, value, dayChange, share, asOf, isPartlyUnvalued } = asset
  return (
    <li class={styles.row}>
      <span class={styles.code} data-long={currency.length > 3}>
        {currency.length > 5 ? currency.slice(0, 4) : currency}
      </span>
      <span class={styles.name}>{assetName(currency)}</span>
      <span class={styles.value}>
        {value === null ? say('balancesNoValue') : isHidden ? <HiddenAmount /> : readValue(value, valuedIn)}
      </span>
      <span class={styles.amount}>
        {isHidden ? <HiddenAmount /> : readAmount(amount)} {currency}
        {held !== null && !isHidden && ` · ${say('balancesOnHold', { amount: readAmount(held) })}`}
        {isPartlyUnvalued && ` · ${say('balancesPartlyUnvalued')}`}
        {isOld && (
          <>
            {' · '}
            <Age at={asOf} />
          </>
        )}
      </span>
      <span class={styles.change}>{changeWords(dayChange)}</span>
      <svg class={styles.share} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="3" />
        <rect width={isHidden ? '0' : (share ?? '0')} height="3" data-part="share" />
      </svg>
    </li>
  )
}

/** Nothing where the price is not known to have moved, as for dollars. */
function changeWords(dayChange: AssetTotal['dayChange']): string {
  if (dayChange === null || /^-?0(\.0*)?$/.test(dayChange)) return ''
  return `${dayChange.startsWith('-') ? '▼' : '▲'} ${readPercent(dayChange)}`
}
