import type { KeyCard } from '../../../protocol/view.ts'
import { Select } from '../../Select.tsx'
import { choiceWords, type KeyChoice } from './key-choices.ts'
import styles from './WhoSigns.module.css'

interface WhoSignsProps {
  choices: readonly KeyChoice[]
  chosen: KeyCard
  account: string | null
  onKey: (ref: KeyCard['ref']) => void
  onAccount: (shortName: string) => void
}

/** Which key signs, and for which account where it reaches several. One that can't sign this says why. */
export function WhoSigns({ choices, chosen, account, onKey, onAccount }: WhoSignsProps) {
  return (
    <div class={styles.who}>
      <Select
        label="Signed with"
        value={chosen.ref}
        choices={choices.map((choice) => ({
          value: choice.card.ref,
          words: choiceWords(choice),
          isClosed: choice.whyNot !== null,
        }))}
        onChoose={onKey}
      />
      {chosen.scope === 'master' && account !== null && (
        <Select
          label="Account"
          value={account}
          choices={chosen.accounts.map(({ shortName, name }) => ({ value: shortName, words: name }))}
          onChoose={onAccount}
        />
      )}
      {chosen.requiresHeartbeat && (
        <p class={styles.quiet}>It requires a heartbeat: sending the ticket restarts its 30 s, signing it does not.</p>
      )}
    </div>
  )
}
