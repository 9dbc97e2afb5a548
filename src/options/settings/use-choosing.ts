import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { SettingsChange } from '../../protocol/commands.ts'
import type { Fault } from '../../protocol/fault.ts'
import type { SettingsSlice } from '../../protocol/view.ts'
import { useAttempt } from '../../ui/use-attempt.ts'

export interface Choosing {
  /** As chosen, though some of it may not be kept yet. */
  readonly settings: SettingsSlice
  readonly choose: (change: SettingsChange) => void
  /** Why the last choice could not be kept: what was before is shown again. */
  readonly fault: Fault | null
}

/**
 * Keeps choices one after another, in the order in which they were made: somebody who ticks three boxes in a second has
 * chosen all three.
 */
export function useChoosing(kept: SettingsSlice, ask: Ask<'options'>): Choosing {
  const { fault, attempt } = useAttempt()
  const [chosen, setChosen] = useState<SettingsChange>({})
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)

  function choose(change: SettingsChange): void {
    setChosen((before) => ({ ...before, ...change }))
    waiting.current += 1
    line.current = line.current.then(async () => {
      await attempt(() => ask('settings.change', change))
      waiting.current -= 1
      if (waiting.current === 0) setChosen({})
    })
  }

  return { settings: { ...kept, ...chosen }, choose, fault }
}
