import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../../words/say.ts'
import styles from './ClientIdField.module.css'
import { TypedField } from './TypedField.tsx'

interface ClientIdFieldProps {
  value: string
  onType: (value: string) => void
  onLeave: () => void
  error: string | null
  nearest: readonly string[]
}

/** An id of the owner's own, which few want: folded away, but never with something wrong in it. */
export function ClientIdField({ error, ...field }: ClientIdFieldProps) {
  const more = useRef<HTMLDetailsElement>(null)
  const isWrong = error !== null
  useLayoutEffect(() => {
    // It opens, and does not close again under whoever has just mended it.
    if (isWrong && more.current !== null) more.current.open = true
  }, [isWrong])
  return (
    <details
      ref={more}
      class={styles.more}
      onToggle={(event) => {
        if (isWrong) event.currentTarget.open = true
      }}
    >
      <summary>{say('orderOwnId')}</summary>
      <TypedField label={say('orderClientId')} inputMode="text" {...field} error={error} />
    </details>
  )
}
