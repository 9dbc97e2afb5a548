import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { listed, say } from '../../words/say.ts'
import styles from './PermissionAdvice.module.css'

interface Advice {
  readonly name: RoleName
  readonly tone: Tone
  readonly words: PlainMessage
  readonly isForMasterOnly?: boolean
}

const advice: readonly Advice[] = [
  { name: 'Auditor', tone: 'ok', words: 'addAuditor' },
  { name: 'Trader', tone: 'warn', words: 'addTrader' },
  { name: 'Fund manager', tone: 'bad', words: 'addFundManager' },
  { name: 'Administrator', tone: 'bad', words: 'addAdministrator', isForMasterOnly: true },
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
      <p>{say('addPermissionsLead')}</p>
      {enough !== null && enough.length > 0 && (
        <Notice tone="ok">
          <Say message="addRolesEnough" with={{ roles: <b>{listed(enough)}</b> }} />
        </Notice>
      )}
      <ul class={styles.list}>
        {advice
          .filter(({ isForMasterOnly }) => isForMasterOnly !== true || scope === 'master')
          .map(({ name, tone, words }) => (
            <li key={name}>
              <Chip tone={tone}>{name}</Chip> <span>{say(words)}</span>
            </li>
          ))}
      </ul>
    </>
  )
}
