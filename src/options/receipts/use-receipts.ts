import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Receipt } from '../../core/keys/receipt.ts'
import type { Ask } from '../../protocol/client.ts'
import type { Fault } from '../../protocol/fault.ts'
import { useAttempt } from '../../ui/use-attempt.ts'

export interface Receipts {
  /** Newest first; null until they are read. */
  readonly receipts: readonly Receipt[] | null
  readonly isReading: boolean
  readonly fault: Fault | null
  readonly read: () => void
}

/** The receipts of dead keys, read when one comes to them. @param occasion whenever it changes they are read anew */
export function useReceipts(ask: Ask<'options'>, occasion = ''): Receipts {
  const [receipts, setReceipts] = useState<readonly Receipt[] | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const read = useCallback(
    () => void attempt(async () => setReceipts(await ask('receipts.read', null))),
    [ask, attempt],
  )
  useEffect(read, [read, occasion])
  return { receipts, isReading: isRunning, fault, read }
}
