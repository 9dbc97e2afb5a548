import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { ReminderCount } from '../../ui/reminders/ReminderCount.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import type { Screen } from '../screen.ts'
import styles from './Frame.module.css'

const places = [
  ['keys', 'frameKeys'],
  ['health', 'frameHealth'],
  ['history', 'frameHistory'],
  ['ticket', 'frameTicket'],
  ['add', 'frameAdd'],
  ['backup', 'frameBackup'],
  ['log', 'frameLog'],
  ['settings', 'frameSettings'],
] as const satisfies readonly (readonly [Screen['name'], PlainMessage])[]

/** Under which of them other screens stand. */
const placeOf: { readonly [S in Screen['name']]?: Screen['name'] } = {
  edit: 'keys',
  revoke: 'keys',
  replace: 'keys',
  read: 'log',
  receipts: 'health',
  reminder: 'health',
  doctor: 'health',
}

interface FrameProps {
  /** Where one is in an open vault; null where it is not open, and there is nowhere to go. */
  place: Screen['name'] | null
  /** How many reminders there are. */
  reminders: number
  onLock: () => void
  children: ComponentChildren
}

export function Frame({ place, reminders, onLock, children }: FrameProps) {
  const present = place === null ? null : (placeOf[place] ?? place)
  return (
    <>
      <header class={styles.header}>
        <Logo />
        <span class={styles.name}>Twinkey</span>
        {place !== null && (
          <>
            <nav class={styles.nav} aria-label="Twinkey">
              {places.map(([name, message]) => (
                <a key={name} href={`#${name}`} aria-current={present === name ? 'page' : 'false'}>
                  {say(message)}{' '}
                  {name === 'health' && reminders > 0 && (
                    <span class={styles.count}>
                      <ReminderCount count={reminders} />
                    </span>
                  )}
                </a>
              ))}
            </nav>
            <Button kind="quiet" size="fit" onClick={onLock} aria-label={say('frameLock')}>
              <span class={styles.lock}>
                <Icon name="lock" /> {say('frameLock')}
              </span>
            </Button>
          </>
        )}
      </header>
      <main class={styles.main}>{children}</main>
      <footer class={styles.footer}>
        <a href="#about">{say('aboutTitle')}</a>
      </footer>
    </>
  )
}
