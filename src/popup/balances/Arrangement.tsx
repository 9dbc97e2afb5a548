import { type SortOrder, sortOrders } from '../../core/preferences.ts'
import type { Ask } from '../../protocol/client.ts'
import type { GlanceSlice } from '../../protocol/view.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import styles from './Arrangement.module.css'

const orderWords: Readonly<Record<SortOrder, PlainMessage>> = {
  value: 'balancesOrderValue',
  name: 'balancesOrderName',
  change: 'balancesOrderChange',
}

/** In what order the assets stand, and whether dust is listed. Nothing where there is nothing to put in order. */
export function Arrangement({ glance, ask }: { glance: GlanceSlice; ask: Ask<'popup'> }) {
  const { fault, attempt } = useAttempt()
  const { totals, order, hidesDust, dust } = glance
  if (totals.assets.length + (hidesDust ? dust.count : 0) < 3) return null
  const arrange = (change: Partial<Pick<GlanceSlice, 'order' | 'hidesDust'>>) =>
    void attempt(() => ask('balances.arrange', { order, hidesDust, ...change }))
  return (
    <>
      <FaultNotice fault={fault} />
      <div class={styles.row}>
        <h2 class={styles.heading}>{say('balancesAssets')}</h2>
        <select
          class={styles.order}
          aria-label={say('balancesOrder')}
          value={order}
          onChange={(event) => arrange({ order: event.currentTarget.value as SortOrder })}
        >
          {sortOrders.map((one) => (
            <option key={one} value={one}>
              {say(orderWords[one])}
            </option>
          ))}
        </select>
        {(hidesDust || dust.count > 0) && (
          <button
            type="button"
            class={styles.dust}
            aria-pressed={hidesDust}
            onClick={() => arrange({ hidesDust: !hidesDust })}
          >
            {say('balancesHideDust')}
          </button>
        )}
      </div>
    </>
  )
}
