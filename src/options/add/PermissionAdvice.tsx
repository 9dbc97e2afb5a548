import type { KeyScope } from '../../core/keys/public-key.ts'
import { Chip, type Tone } from '../../ui/Chip.tsx'
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

/** What to tick at Gemini. Nothing is asked here: what a key may do is what Gemini says of it, not what was meant. */
export function PermissionAdvice({ scope }: { scope: KeyScope }) {
  return (
    <>
      <p>Tick as little as its program needs. Twinkey asks Gemini afterwards what the key may really do.</p>
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
