import type { Ask } from '../../protocol/client.ts'
import { openOptions } from '../../ui/connect.ts'
import { Panic } from '../../ui/panic/Panic.tsx'
import { PanicHeading } from '../../ui/panic/PanicHeading.tsx'
import type { Destruction } from '../../ui/panic/use-destruction.ts'
import { PageHeader } from '../frame/PageHeader.tsx'
import styles from './PanicPage.module.css'

interface PanicPageProps {
  destruction: Destruction
  ask: Ask<'popup'>
}

/** What to revoke and how to destroy everything, in the popup. */
export function PanicPage({ destruction: { state, cards, destroy }, ask }: PanicPageProps) {
  const isBefore = state === 'none'
  const back = cards === null ? '#balances' : '#keys'
  return (
    <>
      <PageHeader back={isBefore ? back : null} ask={isBefore && cards !== null ? ask : null}>
        <PanicHeading isDone={state === 'done'} />
      </PageHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.page} tabIndex={0}>
        <Panic
          cards={cards}
          isDone={state === 'done'}
          isInPopup
          onDestroy={destroy}
          onAfresh={() => void openOptions()}
        />
      </main>
    </>
  )
}
