import { Icon, type IconName } from './Icon.tsx'
import styles from './IconButton.module.css'

interface IconButtonProps {
  icon: IconName
  label: string
  onClick: () => void
  isBusy?: boolean
  /** For one that stays pressed: whether it is. */
  isPressed?: boolean
}

/** A small square button with a picture; its label is read out and shown as a tip. */
export function IconButton({ icon, label, onClick, isBusy = false, isPressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={label}
      title={label}
      aria-busy={isBusy}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onClick}
    >
      <Icon name={icon} isSpinning={isBusy} />
    </button>
  )
}
