import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Tone } from './Chip.tsx'
import styles from './Notice.module.css'

interface NoticeProps {
  tone: Tone
  children: ComponentChildren
  /** `alert` for what went wrong just now, `status` for what went well; none for what simply stands there. */
  role?: 'alert' | 'status'
  /** Takes the focus when it appears: for the answer to what one has just sent. */
  isFocused?: boolean
}

/** A sentence or two that should not be missed. */
export function Notice({ tone, role, isFocused = false, children }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isFocused) notice.current?.focus()
  }, [isFocused])
  return (
    <div ref={notice} class={styles.notice} data-tone={tone} role={role} {...(isFocused ? { tabIndex: -1 } : {})}>
      {children}
    </div>
  )
}
