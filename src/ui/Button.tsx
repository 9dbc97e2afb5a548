import type { ButtonHTMLAttributes, ComponentChildren, RefObject } from 'preact'
import styles from './Button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'size'> {
  children: ComponentChildren
  /** `loud` once on a screen, for what one came to do. */
  kind?: 'loud' | 'quiet' | 'bad' | 'bare'
  size?: 'wide' | 'fit'
  buttonRef?: RefObject<HTMLButtonElement | null>
}

/** A button that does something here; what leads elsewhere is a link. */
export function Button({ children, kind = 'loud', size = 'wide', type = 'button', buttonRef, ...rest }: ButtonProps) {
  return (
    <button {...rest} ref={buttonRef ?? null} type={type} class={styles.button} data-kind={kind} data-size={size}>
      {children}
    </button>
  )
}
