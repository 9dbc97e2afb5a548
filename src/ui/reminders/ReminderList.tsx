import { useRef, useState } from 'preact/hooks'
import { actionOf, type ReminderAction, reasonOf, sentenceOf, toneOf } from '../../core/keys/reminder-words.ts'
import type { SnoozeDays } from '../../protocol/commands.ts'
import type { ReminderItem } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { useAttempt } from '../use-attempt.ts'
import styles from './ReminderList.module.css'
import { Snooze } from './Snooze.tsx'
import { snoozedWords } from './snooze-words.ts'

interface ReminderListProps {
  items: readonly ReminderItem[]
  onAction: (item: ReminderItem, action: ReminderAction) => Promise<unknown>
  onSnooze: (reference: string, days: SnoozeDays) => Promise<unknown>
  onDone: (reference: string) => Promise<unknown>
}

/** What there is to be reminded of, each with why, one thing to do, and the ways to be rid of it. */
export function ReminderList({ items, onAction, onSnooze, onDone }: ReminderListProps) {
  const said = useRef<HTMLParagraphElement>(null)
  const [words, setWords] = useState('')
  const { isRunning, fault, attempt } = useAttempt()
  const now = Date.now()

  async function settle(act: () => Promise<unknown>, told: string): Promise<void> {
    setWords('')
    if (!(await attempt(act))) return
    setWords(told)
    said.current?.focus() // what was pressed goes with the reminder
  }

  return (
    <div class={styles.reminders}>
      <FaultNotice fault={fault} />
      <p ref={said} class={styles.said} role="status" tabIndex={-1}>
        {words}
      </p>
      <ul class={styles.list} aria-label={say('reminderListTitle')}>
        {items.map((item, place) => {
          const { action, words: doing } = actionOf(item.reminder)
          return (
            <li key={item.reference} class={styles.item} data-tone={toneOf(item.reminder, now)}>
              <p class={styles.sentence}>{sentenceOf(item.reminder, item.name, now)}</p>
              <p class={styles.reason}>{reasonOf(item.reminder, now)}</p>
              <div class={styles.actions}>
                <Button
                  kind={place === 0 ? 'loud' : 'quiet'}
                  size="fit"
                  disabled={isRunning}
                  onClick={() => void attempt(() => onAction(item, action))}
                >
                  {doing}
                </Button>
                <Snooze
                  isDisabled={isRunning}
                  onChoose={(days) => void settle(() => onSnooze(item.reference, days), snoozedWords(item.name, days))}
                />
                <Button
                  kind="quiet"
                  size="fit"
                  disabled={isRunning}
                  onClick={() =>
                    void settle(() => onDone(item.reference), say('reminderListDoneWith', { name: item.name }))
                  }
                >
                  {say('reminderListDone')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
