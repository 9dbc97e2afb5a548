import type { ComponentChildren } from 'preact'
import styles from './ChipRow.module.css'

/** Chips side by side, as many in a line as fit. A span, so that it may stand in a link. */
export function ChipRow({ children }: { children: ComponentChildren }) {
  return <span class={styles.row}>{children}</span>
}
