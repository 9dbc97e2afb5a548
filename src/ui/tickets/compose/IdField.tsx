import { say } from '../../../words/say.ts'
import { Segments } from '../../Segments.tsx'
import { idWords } from './choice-words.ts'
import { TypedField } from './TypedField.tsx'
import { complaintOfId, isJudged, type TicketDraft } from './ticket-draft.ts'

interface IdFieldProps {
  draft: TicketDraft
  onChange: (change: Partial<Pick<TicketDraft, 'id' | 'idKind'>>) => void
  onLeave: () => void
}

/** Which order is meant: by Gemini's number, or, where one asks how it stands, by the id that its owner gave it. */
export function IdField({ draft, onChange, onLeave }: IdFieldProps) {
  const isByNumber = draft.choice === 'cancel' || draft.idKind === 'order'
  const complaint = isJudged(draft, 'id') ? complaintOfId(draft) : null
  return (
    <>
      {draft.choice === 'status' && (
        <Segments
          label={say('orderIdBy')}
          value={draft.idKind}
          choices={[
            { value: 'order', words: say('orderIdByNumber') },
            { value: 'client', words: say('orderIdByOwn') },
          ]}
          onChoose={(idKind) => onChange({ idKind })}
        />
      )}
      <TypedField
        label={say(isByNumber ? 'orderId' : 'orderClientId')}
        inputMode={isByNumber ? 'numeric' : 'text'}
        value={draft.id}
        onType={(id) => onChange({ id })}
        onLeave={onLeave}
        error={complaint === null ? null : say(idWords[complaint])}
      />
    </>
  )
}
