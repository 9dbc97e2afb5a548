import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './Section.module.css'

/** A part of the settings, with its heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
