import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import styles from './Button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'size'> {
  children: ComponentChildren
  /** `loud` once on a screen, for what one came to do. */
  kind?: 'loud' | 'quiet' | 'bad' | 'bare'
  size?: 'wide' | 'fit'
}

/** A button that does something here; what leads elsewhere is a link. */
export function Button({ children, kind = 'loud', size = 'wide', type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={styles.button} data-kind={kind} data-size={size}>
      {children}
    </button>
  )
}
