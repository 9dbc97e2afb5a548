import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './PermissionAdvice.module.css'

interface Advice {
  readonly name: string
  readonly tone: Tone
  readonly words: string
  readonly isForMasterOnly?: boolean
}

const advice: readonly Advice[] = [
  { name: 'Auditor', tone: 'ok', words: 'Only reads. Recommended: it is all that Twinkey needs to show balances.' },
  { name: 'Trader', tone: 'warn', words: 'Places and cancels orders. For a bot.' },
  { name: 'Fund manager', tone: 'bad', words: 'Withdraws funds. A leak can empty the account.' },
  { name: 'Administrator', tone: 'bad', words: 'Creates and renames accounts of the group.', isForMasterOnly: true },
]

interface PermissionAdviceProps {
  scope: KeyScope
  /** The roles that would do; null where nobody knows. */
  enough: readonly RoleName[] | null
}

/** What to tick at Gemini. Nothing is asked here: what a key may do is what Gemini says of it, not what was meant. */
export function PermissionAdvice({ scope, enough }: PermissionAdviceProps) {
  return (
    <>
      <p>Tick as little as its program needs. Twinkey asks Gemini afterwards what the key may really do.</p>
      {enough !== null && enough.length > 0 && (
        <Notice tone="ok">
          For what the old key was used for, <b>{enough.join(' and ')}</b> would do.
        </Notice>
      )}
      <ul class={styles.list}>
        {advice
          .filter(({ isForMasterOnly }) => isForMasterOnly !== true || scope === 'master')
          .map(({ name, tone, words }) => (
            <li key={name}>
              <Chip tone={tone}>{name}</Chip> <span>{words}</span>
            </li>
          ))}
      </ul>
    </>
  )
}
