import { formFor, piecesOf } from '../../words/say.ts'
import { Spoken } from '../Spoken.tsx'

/** How many reminders there are, for a badge: the number is seen, and the rest of it only heard. */
export function ReminderCount({ count }: { count: number }) {
  return (
    <>
      {piecesOf(formFor('reminderCount', count)).map((piece) =>
        'words' in piece ? <Spoken key={piece.words}>{piece.words}</Spoken> : count,
      )}
    </>
  )
}
