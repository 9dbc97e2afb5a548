import { useEffect, useReducer } from 'preact/hooks'
import type { View } from '../protocol/view.ts'
import { everySlice, followView, readView } from './connect.ts'
import { nothingYet, type ViewSoFar, withChange, withTime } from './view-state.ts'

type ViewEvent = { readonly change: Partial<View> } | { readonly now: number }

function reduce(view: ViewSoFar, event: ViewEvent): ViewSoFar {
  return 'now' in event ? withTime(view, event.now) : withTime(withChange(view, event.change), Date.now())
}

/**
 * The view, from what was read before the first paint on: follows its changes, reads the rest, and locks at the deadline
 * by the page's own clock.
 */
export function useView(first: Partial<View>): ViewSoFar {
  const [view, tell] = useReducer(reduce, first, (read) => reduce(nothingYet, { change: read }))
  useEffect(() => {
    followView((change) => tell({ change }))
    // Whatever changed between the first reading and the following, and what the first paint did not need.
    void readView(everySlice).then((change) => tell({ change }))
  }, [])

  const lockAt = view.vault?.state === 'open' ? view.vault.lockAt : null
  useEffect(() => {
    if (lockAt === null) return
    const timer = setTimeout(() => tell({ now: Date.now() }), Math.max(0, lockAt - Date.now()) + 1)
    return () => clearTimeout(timer)
  }, [lockAt])
  return view
}
