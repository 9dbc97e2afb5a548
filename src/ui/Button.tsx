import type { ButtonHTMLAttributes, ComponentChildren, RefObject } from 'preact'
import styles from './Button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'size' | 'onClick' | 'disabled'> {
  children: ComponentChildren
  /** `loud` once on a screen, for what one came to do. */
  kind?: 'loud' | 'quiet' | 'bad' | 'bare'
  size?: 'wide' | 'fit'
  /** Nothing comes of a click for now. */
  disabled?: boolean
  buttonRef?: RefObject<HTMLButtonElement | null>
  onClick?: (event: MouseEvent) => void
}

/**
 * A button that does something here; what leads elsewhere is a link. While it is disabled it keeps the focus, which a
 * browser takes from a button with the attribute of that name: whoever pressed it by keyboard would be nowhere.
 */
export function Button({
  children,
  kind = 'loud',
  size = 'wide',
  type = 'button',
  disabled = false,
  buttonRef,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent) => (disabled ? event.preventDefault() : onClick?.(event))
  return (
    <button
      {...rest}
      ref={buttonRef ?? null}
      type={type}
      class={styles.button}
      data-kind={kind}
      data-size={size}
      {...(disabled ? { 'aria-disabled': true } : {})}
      // Also what Enter in a field of its form does: the browser presses the button for it.
      onClick={press}
    >
      {children}
    </button>
  )
}
