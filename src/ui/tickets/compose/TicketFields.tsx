import type { KeyCard } from '../../../protocol/view.ts'
import { effectWords } from './choice-words.ts'
import { IdField } from './IdField.tsx'
import { OrderForm } from './OrderForm.tsx'
import { SignBar, type Signing } from './SignBar.tsx'
import type { TicketAsk } from './ticket-ask.ts'
import type { Composing } from './use-composing.ts'

interface TicketFieldsProps {
  card: KeyCard
  composing: Composing
  signing: Signing
  ask: TicketAsk
}

/** What the chosen ticket has to say, an order, the id of one, or nothing more; and the button that signs it. */
export function TicketFields({ card, composing, signing, ask }: TicketFieldsProps) {
  const { draft, change } = composing
  const effect = effectWords(draft.choice, card)
  if (draft.choice === 'order') return <OrderForm {...composing} card={card} signing={signing} ask={ask} />
  return (
    <>
      {effect !== null && <p>{effect}</p>}
      {(draft.choice === 'cancel' || draft.choice === 'status') && (
        <IdField
          draft={draft}
          onChange={(id) => change({ does: 'change', change: id })}
          onLeave={() => change({ does: 'leave', field: 'id' })}
        />
      )}
      <SignBar signing={signing} />
    </>
  )
}
