import { isAboutNonces } from '../../protocol/fault.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
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
        <b>Proven dead</b> on {readDay(card.revocation.answeredAt)}. Its secret is still here:{' '}
        <a href={`#revoke/${card.ref}`}>see the receipt and erase it</a>.
      </Notice>
    )
  }
  return (
    <>
      {card.compromisedAt !== null && (
        <Notice tone="bad">
          <b>It may have leaked,</b> you said on {readDay(card.compromisedAt)}. Until it is revoked at Gemini, whoever
          has its secret can use it.
        </Notice>
      )}
      {card.revocation?.answer.verdict === 'alive' && (
        <Notice tone="bad">
          <b>It still works,</b> though you went to revoke it. <a href={`#revoke/${card.ref}`}>Go on with that</a>
        </Notice>
      )}
      {card.fault !== null && (
        <Notice tone="bad">
          {wordsOf(card.fault)} {isAboutNonces(card.fault) && <a href={`#doctor/${card.ref}`}>Nonces and clock</a>}
        </Notice>
      )}
      {successor !== null && (
        <Notice tone="warn">
          <a href={`#key/${successor.ref}`}>“{successor.name}”</a> takes its place.{' '}
          <a href={`#replace/${card.ref}`}>{progressWords(card, [successor])}</a>
        </Notice>
      )}
    </>
  )
}
