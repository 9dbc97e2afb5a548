import { isAboutNonces } from '../../protocol/fault.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import { progressWords } from '../replace/replacement.ts'

interface KeyStandingProps {
  card: KeyCard
  /** The key that takes its place, as far as it is still here. */
  successor: KeyCard | null
}

/** What is wrong with a key, or on its way. A dead one has no other trouble. */
export function KeyStanding({ card, successor }: KeyStandingProps) {
  if (card.revocation?.answer.verdict === 'dead') {
    return (
      <Notice tone="ok">
        <Say
          message="keyListProvenDead"
          with={{
            proven: <b>{say('keyListProvenDeadBold')}</b>,
            day: readDay(card.revocation.answeredAt),
            link: <a href={`#revoke/${card.ref}`}>{say('keyListProvenDeadLink')}</a>,
          }}
        />
      </Notice>
    )
  }
  return (
    <>
      {card.compromisedAt !== null && (
        <Notice tone="bad">
          <Say
            message="keyListLeaked"
            with={{ leaked: <b>{say('keyListLeakedBold')}</b>, day: readDay(card.compromisedAt) }}
          />
        </Notice>
      )}
      {card.revocation?.answer.verdict === 'alive' && (
        <Notice tone="bad">
          <Say message="keyListStillWorks" with={{ works: <b>{say('keyListStillWorksBold')}</b> }} />{' '}
          <a href={`#revoke/${card.ref}`}>{say('keyListGoOnRevoking')}</a>
        </Notice>
      )}
      {card.fault !== null && (
        <Notice tone="bad">
          {wordsOf(card.fault)}{' '}
          {isAboutNonces(card.fault) && <a href={`#doctor/${card.ref}`}>{say('keyListNonces')}</a>}
        </Notice>
      )}
      {successor !== null && (
        <Notice tone="warn">
          <Say
            message="keyListReplaced"
            with={{ next: <a href={`#key/${successor.ref}`}>{say('keyListReplacedBy', { name: successor.name })}</a> }}
          />{' '}
          <a href={`#replace/${card.ref}`}>{progressWords(card, [successor])}</a>
        </Notice>
      )}
    </>
  )
}
