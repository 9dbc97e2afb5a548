import type { KeyCard } from '../../protocol/view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { Notice } from '../../ui/Notice.tsx'

/** What speaks for haste, or for doing something else first. */
export function Standing({ card }: { card: KeyCard }) {
  const { applications, compromisedAt, replacedBy } = card
  if (compromisedAt !== null) {
    return (
      <Notice tone="bad">
        <b>Revoke it now.</b> You said on {readDay(compromisedAt)} that it may have leaked. Until it is disabled at
        Gemini, whoever has its secret can do all that it can.
        {card.roles.isTrader && ' If they may have placed orders, cancel those first, below.'}
      </Notice>
    )
  }
  if (applications.length === 0) return null
  return (
    <Notice tone="warn">
      <b>{applications.join(', ')}</b> {applications.length === 1 ? 'stops' : 'stop'} when it is disabled.{' '}
      <a href={`#replace/${card.ref}`}>{replacedBy === null ? 'Replace it first' : 'Switch over first'}</a>, and there
      is no gap.
    </Notice>
  )
}
