import type { Ask } from '../../protocol/client.ts'
import type { GlanceSlice } from '../../protocol/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { say, sayCounted } from '../../words/say.ts'
import { Arrangement } from './Arrangement.tsx'
import { AssetGroup } from './AssetGroup.tsx'
import styles from './Balances.module.css'
import { dustWords, seenTwiceWords, unvaluedWords } from './figure-words.ts'
import { Orders } from './Orders.tsx'
import { Positions } from './Positions.tsx'
import { restingWords } from './resting-words.ts'
import { Total } from './Total.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'
import { inShort } from './troubles.ts'
import { rowsInSight, useWhole } from './use-whole.ts'

/** What the chosen accounts hold. What is wrong with the figures stands above them; the figures stay. */
export function Balances({ glance, ask }: { glance: GlanceSlice; ask: Ask<'popup'> }) {
  const { totals, troubles, resting, waiting, hidesAmounts } = glance
  // That the browser lets nothing out is said once, above all of them.
  const { told, more } = inShort(troubles.filter(({ fault }) => fault.code !== 'no-host-permission'))
  const { assets, staked, predictions, currency } = totals
  const { positions, orders } = totals
  const rows = [assets, staked, predictions, positions.items, orders.items].reduce((sum, some) => sum + some.length, 0)
  const isWhole = useWhole(rows)
  const newest = Math.max(0, ...[...assets, ...staked, ...predictions].map(({ asOf }) => asOf))
  const group = { newest, valuedIn: currency, isHidden: hidesAmounts }
  return (
    <div class={styles.balances}>
      <Total totals={totals} line={glance.line} isHidden={hidesAmounts} />
      {told.map((trouble) => (
        <TroubleNotice key={`${trouble.ref} ${trouble.fault.code} ${trouble.part}`} trouble={trouble} />
      ))}
      {more > 0 && (
        <Notice tone="bad">
          {say('balancesTroublesMore', { count: more })} <a href="#keys">{say('balancesSeeKeys')}</a>
        </Notice>
      )}
      {restingWords(resting).map((words) => (
        <Notice key={words} tone="plain">
          {words}
        </Notice>
      ))}
      {waiting > 0 && <Notice tone="plain">{sayCounted('balancesWaiting', waiting)}</Notice>}
      <div>
        <Arrangement glance={glance} ask={ask} />
        <AssetGroup
          {...group}
          name={say('balancesAssets')}
          isNamed={false}
          assets={isWhole ? assets : assets.slice(0, rowsInSight)}
        />
      </div>
      {isWhole && <Rest glance={glance} newest={newest} />}
    </div>
  )
}

/** What stands below the assets. */
function Rest({ glance, newest }: { glance: GlanceSlice; newest: number }) {
  const { totals, hidesAmounts, accountCount } = glance
  const { staked, predictions, currency } = totals
  const group = { newest, valuedIn: currency, isHidden: hidesAmounts }
  const beside = { isHidden: hidesAmounts, hasSeveralAccounts: accountCount > 1 }
  return (
    <>
      {glance.hidesDust && glance.dust.count > 0 && (
        <p class={styles.aside}>{dustWords(glance.dust, currency, hidesAmounts)}</p>
      )}
      <AssetGroup {...group} name={say('balancesStaked')} isNamed={true} assets={staked} />
      <AssetGroup {...group} name={say('balancesPredictions')} isNamed={true} assets={predictions} />
      <Positions positions={totals.positions} {...beside} />
      <Orders orders={totals.orders} {...beside} />
      {[...unvaluedWords(totals), ...seenTwiceWords(glance.seenTwice)].map((words) => (
        <p key={words} class={styles.aside}>
          {words}
        </p>
      ))}
      {totals.asOf !== null && newest === 0 && <p class={styles.aside}>{say('balancesNothing')}</p>}
    </>
  )
}
