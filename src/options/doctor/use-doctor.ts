import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import type { Fault } from '../../protocol/fault.ts'
import { useAttempt } from '../../ui/use-attempt.ts'

export interface Doctor {
  /** Null until they are read. */
  readonly keys: readonly KeyNonces[] | null
  readonly fault: Fault | null
  /** Reads anew; comes back when that is shown. */
  readonly read: () => Promise<void>
}

/** What Twinkey knows of the nonces of every key, read when one comes to it. */
export function useDoctor(ask: Ask<'options'>): Doctor {
  const [keys, setKeys] = useState<readonly KeyNonces[] | null>(null)
  const { fault, attempt } = useAttempt()
  const read = useCallback(async () => {
    await attempt(async () => setKeys(await ask('doctor.read', null)))
  }, [ask, attempt])
  useEffect(() => void read(), [read])
  return { keys, fault, read }
}
