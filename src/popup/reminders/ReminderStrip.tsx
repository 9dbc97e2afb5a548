import { actionOf, sentenceOf, toneOf } from '../../core/keys/reminder-words.ts'
import type { RemindersSlice } from '../../protocol/view.ts'
import { say, sayCounted } from '../../words/say.ts'
import styles from './ReminderStrip.module.css'

/** The most pressing reminder in a line, with the way to all of them; nothing where there is none. */
export function ReminderStrip({ reminders }: { reminders: RemindersSlice | undefined }) {
  const { count, first } = reminders ?? { count: 0, first: null }
  if (first === null) return null
  const now = Date.now()
  const more = count - 1
  return (
    <section class={styles.strip} data-tone={toneOf(first.reminder, now)} aria-label={say('popupReminders')}>
      <p>
        {sentenceOf(first.reminder, first.name, now)}
        {more > 0 && <span class={styles.more}>{sayCounted('popupRemindersMore', more)}</span>}
      </p>
      <a href="#reminders" aria-label={say('popupRemindersReviewTo', { action: actionOf(first.reminder).words })}>
        {say('popupRemindersReview')}
      </a>
    </section>
  )
}
