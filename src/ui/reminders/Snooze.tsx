import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type SnoozeDays, snoozeDays } from '../../protocol/commands.ts'
import { say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import styles from './Snooze.module.css'
import { snoozeWords } from './snooze-words.ts'

/** Puts something off: a button, and how long once it was pressed. Escape turns back. */
export function Snooze({ isDisabled, onChoose }: { isDisabled: boolean; onChoose: (days: SnoozeDays) => void }) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  // Before the next key is pressed, which is meant for what has just appeared.
  useLayoutEffect(() => {
    if (isOpen) first.current?.focus()
  }, [isOpen])
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <>
      <Button
        kind="quiet"
        size="fit"
        buttonRef={opener}
        disabled={isDisabled}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {say('snooze')}
      </Button>
      {isOpen && (
        <fieldset
          class={styles.choices}
          aria-label={say('snoozeChoices')}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {snoozeDays.map((days, place) => (
            <Button
              key={days}
              kind="quiet"
              size="fit"
              disabled={isDisabled}
              {...(place === 0 ? { buttonRef: first } : {})}
              onClick={() => onChoose(days)}
            >
              {snoozeWords(days)}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  )
}
