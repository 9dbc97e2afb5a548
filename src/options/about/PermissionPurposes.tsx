import { Chip, type Tone } from '../../ui/Chip.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import styles from './AboutPage.module.css'
import type { PermissionRow } from './permission-rows.ts'

const states: Readonly<Record<PermissionRow['state'], { readonly words: PlainMessage; readonly tone: Tone }>> = {
  held: { words: 'aboutHeld', tone: 'ok' },
  missing: { words: 'aboutMissing', tone: 'warn' },
  unasked: { words: 'aboutUnasked', tone: 'plain' },
}

/** Each permission with whether it is held, and in a sentence what for. */
export function PermissionPurposes({ rows }: { rows: readonly PermissionRow[] }) {
  return (
    <ul class={styles.permissions}>
      {rows.map(({ name, purpose, state }) => (
        <li key={name}>
          <p class={styles.permission}>
            <code class={styles.code}>{name.replace(/^https:\/\/(.*)\/\*$/, '$1')}</code>
            <Chip tone={states[state].tone}>{say(states[state].words)}</Chip>
          </p>
          <p>{say(purpose)}</p>
        </li>
      ))}
    </ul>
  )
}
