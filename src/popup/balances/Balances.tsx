import { isAboutNonces } from '../../protocol/fault.ts'
import type { GlanceSlice } from '../../protocol/view.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AssetRow } from './AssetRow.tsx'
import styles from './Balances.module.css'
import { restingWords } from './resting-words.ts'
import { Total } from './Total.tsx'
import { inShort, moreTroublesWords } from './troubles.ts'

/** What the chosen accounts hold. What is wrong with the figures stands above them; the figures stay. */
export function Balances({ glance }: { glance: GlanceSlice }) {
  const { totals, troubles, resting, waiting, hidesAmounts } = glance
  const { told, more } = inShort(troubles)
  const unvalued = totals.assets.filter((asset) => asset.value === null).length
  return (
    <div class={styles.balances}>
      <Total totals={totals} isHidden={hidesAmounts} />
      {told.map(({ ref, name, fault }) => (
        <Notice key={ref} tone="bad" role="alert">
          <b>“{name}”</b>: {wordsOf(fault)} {isAboutNonces(fault) && <a href={`#key/${ref}`}>See the key</a>}
        </Notice>
      ))}
      {more > 0 && (
        <Notice tone="bad">
          {moreTroublesWords(more)} <a href="#keys">See the keys</a>
        </Notice>
      )}
      {restingWords(resting).map((words) => (
        <Notice key={words} tone="plain">
          {words}
        </Notice>
      ))}
      {waiting > 0 && <Notice tone="plain">{waitingWords(waiting)}</Notice>}
      <ul class={styles.assets} aria-label="Assets">
        {totals.assets.map((asset) => (
          <AssetRow key={asset.currency} asset={asset} isHidden={hidesAmounts} />
        ))}
      </ul>
      {unvalued > 0 && (
        <p class={styles.unvalued}>
          {unvalued === 1 ? 'One asset has' : `${unvalued} assets have`} no value from Gemini and{' '}
          {unvalued === 1 ? 'is' : 'are'} not in the total.
        </p>
      )}
      {totals.asOf !== null && totals.assets.length === 0 && (
        <p class={styles.unvalued}>These accounts hold nothing.</p>
      )}
    </div>
  )
}

function waitingWords(waiting: number): string {
  return waiting === 1
    ? 'The figures of one key have not come yet.'
    : `The figures of ${waiting} keys have not come yet.`
}
