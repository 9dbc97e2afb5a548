import { useCallback, useEffect } from 'preact/hooks'
import type { View } from '../protocol/view.ts'
import { useTouch } from './use-touch.ts'
import { useView } from './use-view.ts'
import type { ViewSoFar } from './view-state.ts'

/** What every page asks of the worker, whatever else it does. */
type AskForLittle = (command: 'view.publish' | 'vault.touch', asks: null) => Promise<null>

/**
 * How a page lives with the worker: it follows the view, asks for one where none was published, as after an update, and
 * says when a person uses it.
 */
export function useWorker(first: Partial<View>, ask: AskForLittle): ViewSoFar {
  const view = useView(first)
  const isMissing = view.vault === undefined
  useEffect(() => {
    // Nothing to say where this fails: the quiet first screen stays, and the next opening asks again.
    if (isMissing) ask('view.publish', null).catch(() => {})
  }, [isMissing, ask])
  useTouch(
    view.vault?.state === 'open',
    useCallback(() => ask('vault.touch', null), [ask]),
  )
  return view
}
