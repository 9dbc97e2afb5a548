import type { RefreshingSlice } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import styles from './RefreshProgress.module.css'

/** Older than this it was left by a worker that was stopped, in milliseconds. */
const staleMs = 30_000

/** How far a refresh of several accounts has come. It lies over the page, which does not move for it. */
export function RefreshProgress({ refreshing }: { refreshing: RefreshingSlice | null }) {
  if (refreshing === null || Date.now() - refreshing.at > staleMs) return null
  const { done, total } = refreshing
  return (
    <section class={styles.over} aria-label={say('popupRefresh')}>
      <progress class={styles.bar} aria-label={say('popupRefreshing', { done, total })} max={total} value={done} />
    </section>
  )
}
