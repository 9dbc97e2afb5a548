import type { ComponentChildren } from 'preact'
import styles from './Step.module.css'

/** One numbered step of the guide. */
export function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
  return (
    <li class={styles.step} id={`step-${number}`}>
      <span class={styles.number} aria-hidden="true">
        {number}
      </span>
      <div class={styles.body}>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  )
}
