import type { ComponentChildren, RefObject } from 'preact'
import styles from './Button.module.css'

interface ButtonLinkProps {
  href: string
  children: ComponentChildren
  kind?: 'loud' | 'quiet' | 'bad'
  size?: 'wide' | 'fit'
  linkRef?: RefObject<HTMLAnchorElement | null>
}

/** A link that looks like a button: what one would do next happens elsewhere. */
export function ButtonLink({ href, children, kind = 'loud', size = 'wide', linkRef }: ButtonLinkProps) {
  return (
    <a ref={linkRef ?? null} href={href} class={styles.button} data-kind={kind} data-size={size}>
      {children}
    </a>
  )
}
