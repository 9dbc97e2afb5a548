import styles from './MaskedKey.module.css'

/** The public half of a key as far as it is shown: enough to tell it from others, not enough to use. */
export function MaskedKey({ children }: { children: string }) {
  return <span class={styles.masked}>{children}</span>
}
