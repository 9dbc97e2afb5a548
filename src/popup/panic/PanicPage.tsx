import type { Ask } from '../../protocol/client.ts'
import { Panic } from '../../ui/panic/Panic.tsx'
import type { Destruction } from '../../ui/panic/use-destruction.ts'
import { PageHeader } from '../frame/PageHeader.tsx'
import styles from './PanicPage.module.css'

interface PanicPageProps {
  destruction: Destruction
  ask: Ask<'popup'>
}

/** What to revoke and how to destroy everything, in the popup. */
export function PanicPage({ destruction: { state, cards, destroy }, ask }: PanicPageProps) {
  return (
    <>
      {state === 'none' && (
        <PageHeader back={cards === null ? '#balances' : '#keys'} ask={cards === null ? null : ask} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.page} tabIndex={0}>
        <Panic cards={cards} isDone={state === 'done'} isInPopup onDestroy={destroy} />
      </main>
    </>
  )
}
