import type { ComponentChildren } from 'preact'
import styles from './Chip.module.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'plain'

export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
