import type { KeyCard } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import { Age } from '../Age.tsx'
import { factsOf } from './fact-words.ts'
import styles from './KeyFacts.module.css'

/** What is known of a key beside what Gemini says of it. */
export function KeyFacts({ card }: { card: KeyCard }) {
  return (
    <dl class={styles.facts}>
      {factsOf(card, Date.now()).map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>{say('keyFactLastUsed')}</dt>
        <dd>
          <Age at={card.lastUsedAt} />
        </dd>
      </div>
    </dl>
  )
}
