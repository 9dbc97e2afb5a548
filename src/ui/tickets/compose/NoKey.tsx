import { say } from '../../../words/say.ts'
import { Notice } from '../../Notice.tsx'
import { choiceWords, type KeyChoice } from './key-choices.ts'

/** That no key here can sign what was chosen, and why not, key by key. */
export function NoKey({ choices }: { choices: readonly KeyChoice[] }) {
  if (choices.length === 0) return <Notice tone="plain">{say('ticketNoKey')}</Notice>
  return (
    <Notice tone="warn">
      {say('ticketNoFitKey')}
      <ul>
        {choices.map((choice) => (
          <li key={choice.card.ref}>{choiceWords(choice)}</li>
        ))}
      </ul>
    </Notice>
  )
}
