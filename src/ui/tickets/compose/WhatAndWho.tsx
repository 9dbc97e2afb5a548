import { apiOriginOf } from '../../../core/gemini/environment.ts'
import { say } from '../../../words/say.ts'
import { Select } from '../../Select.tsx'
import { choices } from './choice-words.ts'
import { choiceWords, whyNotWords } from './key-choices.ts'
import type { Composing } from './use-composing.ts'
import styles from './WhatAndWho.module.css'

/** What is to be signed, with which key, and for which account where the key reaches several. */
export function WhatAndWho({ composing }: { composing: Composing }) {
  const { draft, change, keys, card, whyNot, account } = composing
  return (
    <>
      <div class={styles.choices}>
        <Select
          label={say('ticketWhat')}
          value={draft.choice}
          choices={choices.map(({ value, words }) => ({ value, words: say(words) }))}
          onChoose={(choice) => change({ does: 'change', change: { choice } })}
        />
        {card !== null && (
          <Select
            label={say('ticketSignedWith')}
            value={card.ref}
            // One that can't sign this says why.
            choices={keys.map((key) => ({
              value: key.card.ref,
              words: choiceWords(key),
              isClosed: key.whyNot !== null,
            }))}
            onChoose={(ref) => change({ does: 'change', change: { ref, account: null } })}
            error={whyNot === null ? null : whyNotWords(whyNot)}
          />
        )}
        {card !== null && account !== null && (
          <Select
            label={say('orderAccount')}
            value={account}
            choices={card.accounts.map(({ shortName, name }) => ({ value: shortName, words: name }))}
            onChoose={(shortName) => change({ does: 'change', change: { account: shortName } })}
          />
        )}
      </div>
      {card?.requiresHeartbeat === true && <p class={styles.quiet}>{say('ticketHeartbeat')}</p>}
      {card?.environment === 'sandbox' && (
        <p class={styles.band}>
          <b>{say('ticketSandbox')}</b> · {new URL(apiOriginOf('sandbox')).host}
        </p>
      )}
    </>
  )
}
