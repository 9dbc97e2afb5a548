import styles from './Logo.module.css'

/** The mark: two keys, back to back. */
export function Logo({ size = 'small' }: { size?: 'small' | 'large' }) {
  return (
    <svg class={styles.logo} viewBox="0 0 24 24" aria-hidden="true" data-size={size}>
      <circle cx="8" cy="7" r="4" />
      <path d="M8 11v10M8 17h3" />
      <circle cx="16" cy="17" r="4" />
      <path d="M16 13V3M16 7h-3" />
    </svg>
  )
}
