import type { KeyCard } from '../../protocol/view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { formFor, listedBriefly, say } from '../../words/say.ts'

/** What speaks for haste, or for doing something else first. */
export function Standing({ card }: { card: KeyCard }) {
  const { applications, compromisedAt, replacedBy } = card
  if (compromisedAt !== null) {
    return (
      <Notice tone="bad">
        <b>{say('revokeLeakedBold')}</b> {say('revokeLeaked', { day: readDay(compromisedAt) })}
        {card.roles.isTrader && ` ${say('revokeLeakedTrader')}`}
      </Notice>
    )
  }
  if (applications.length === 0) return null
  return (
    <Notice tone="warn">
      <Say
        message={formFor('revokeStops', applications.length)}
        with={{ names: <b>{listedBriefly(applications)}</b> }}
      />{' '}
      <Say
        message="revokeNoGap"
        with={{
          link: (
            <a href={`#replace/${card.ref}`}>{say(replacedBy === null ? 'revokeReplaceFirst' : 'revokeSwitchFirst')}</a>
          ),
        }}
      />
    </Notice>
  )
}
