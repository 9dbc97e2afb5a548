import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { Fault } from '../../protocol/fault.ts'
import type { HistoryQuestion, HistoryView } from '../../protocol/history-view.ts'
import { faultIn } from '../../ui/fault-words.ts'

export interface HistoryReading {
  /** The last that was read; null until it is. It stays while another is read, so that the page does not jump. */
  readonly view: HistoryView | null
  readonly fault: Fault | null
  readonly readAgain: () => void
}

/**
 * Reads what is asked for, and again whenever that changes.
 * @param question null: nothing is asked for
 * @param occasion whenever it changes there may be something new
 */
export function useHistory(question: HistoryQuestion | null, occasion: unknown, ask: Ask<'options'>): HistoryReading {
  const [view, setView] = useState<HistoryView | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [tries, setTries] = useState(0)
  // A new occasion, and another try, read the same question again.
  useEffect(() => {
    if (question === null) return setView(null)
    let isWanted = true
    ask('history.read', question).then(
      (read) => {
        if (!isWanted) return
        setView(read)
        setFault(null)
      },
      (error) => isWanted && setFault(faultIn(error)),
    )
    return () => {
      isWanted = false // something else was chosen meanwhile
    }
  }, [question, occasion, tries, ask])
  return { view, fault, readAgain: useCallback(() => setTries((before) => before + 1), []) }
}
