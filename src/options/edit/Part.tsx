import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './Part.module.css'

/** A part of a long form, with its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
