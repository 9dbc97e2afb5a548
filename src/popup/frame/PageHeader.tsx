import type { ComponentChildren } from 'preact'
import type { Ask } from '../../protocol/client.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  /** The place that the arrow leads back to; null where there is no way back. */
  back: string | null
  /** Null where the vault is locked already. */
  ask: Ask<'popup'> | null
  children?: ComponentChildren
}

/** What stands above a page of one thing: the way back, what it is, and the lock. */
export function PageHeader({ back, ask, children }: PageHeaderProps) {
  const { fault, attempt } = useAttempt()
  return (
    <>
      <header class={styles.header}>
        {back !== null && (
          <a class={styles.back} href={back} aria-label={say('back')}>
            <Icon name="back" />
          </a>
        )}
        <div class={styles.what}>{children}</div>
        {ask !== null && (
          <IconButton
            icon="lock"
            label={say('popupLock')}
            onClick={() => void attempt(() => ask('vault.lock', null))}
          />
        )}
      </header>
      <FaultNotice fault={fault} />
    </>
  )
}
