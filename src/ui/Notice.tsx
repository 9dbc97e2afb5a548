import type { ComponentChildren } from 'preact'
import type { Tone } from './Chip.tsx'
import styles from './Notice.module.css'

interface NoticeProps {
  tone: Tone
  children: ComponentChildren
  /** `alert` for what went wrong just now, `status` for what went well; none for what simply stands there. */
  role?: 'alert' | 'status'
}

/** A sentence or two that should not be missed. */
export function Notice({ tone, role, children }: NoticeProps) {
  return (
    <div class={styles.notice} data-tone={tone} role={role}>
      {children}
    </div>
  )
}
