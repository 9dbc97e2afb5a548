import { roleNames } from '../../core/gemini/roles.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { listedBriefly, say } from '../../words/say.ts'
import styles from './KeyAtGemini.module.css'

/** By what a key is found in Gemini's list. */
export function KeyAtGemini({ card }: { card: KeyCard }) {
  const facts = [
    ['revokeFactName', card.name],
    ['revokeFactKey', card.maskedKey],
    ['revokeFactPermissions', listedBriefly(roleNames(card.roles)) || say('revokeNoRole')],
    ['revokeFactScope', scopeWords(card)],
  ] as const
  return (
    <dl class={styles.facts}>
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{say(term)}</dt>
          <dd data-term={term}>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function scopeWords({ scope, accounts }: KeyCard): string {
  if (scope === 'master') return say('revokeScopeMaster')
  if (accounts.length === 0) return say('revokeScopeOne')
  return say('revokeScopeAccount', { names: listedBriefly(accounts.map(({ name }) => name)) })
}
