import type { ComponentChildren } from 'preact'
import styles from './Spoken.module.css'

/** Words that are heard and not seen, where a picture or the place says it to the eye. */
export function Spoken({ children }: { children: ComponentChildren }) {
  return <span class={styles.spoken}>{children}</span>
}
