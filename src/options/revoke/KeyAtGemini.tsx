import { roleNames } from '../../core/gemini/roles.ts'
import type { KeyCard } from '../../protocol/view.ts'
import styles from './KeyAtGemini.module.css'

/** By what a key is found in Gemini's list. */
export function KeyAtGemini({ card }: { card: KeyCard }) {
  const facts = [
    ['Name', card.name],
    ['API key', card.maskedKey],
    ['Permissions', roleNames(card.roles).join(', ') || 'None'],
    card.scope === 'master'
      ? ['Scope', 'Master, all accounts of the group']
      : [
          'Scope',
          card.accounts.length === 0
            ? 'One account'
            : `The account ${card.accounts.map(({ name }) => name).join(', ')}`,
        ],
  ] as const
  return (
    <dl class={styles.facts}>
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd data-term={term}>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
