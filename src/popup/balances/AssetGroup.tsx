import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { AssetTotal } from '../../core/money/totals.ts'
import { AssetRow } from './AssetRow.tsx'
import styles from './Balances.module.css'
import { isOldBeside } from './old-figures.ts'

interface AssetGroupProps {
  /** The name of the list. */
  name: string
  /** Whether the name stands above it. */
  isNamed: boolean
  assets: readonly AssetTotal[]
  /** When the newest figures of all were read, in milliseconds since 1970. */
  newest: number
  valuedIn: DisplayCurrency
  isHidden: boolean
}

/** Assets of one sort. Nothing where there are none. */
export function AssetGroup({ name, isNamed, assets, newest, valuedIn, isHidden }: AssetGroupProps) {
  if (assets.length === 0) return null
  return (
    <section>
      {isNamed && <h2 class={styles.heading}>{name}</h2>}
      <ul class={styles.assets} aria-label={name}>
        {assets.map((asset) => (
          <AssetRow
            key={asset.currency}
            asset={asset}
            valuedIn={valuedIn}
            isHidden={isHidden}
            isOld={isOldBeside(asset.asOf, newest)}
          />
        ))}
      </ul>
    </section>
  )
}
