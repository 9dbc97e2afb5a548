import { useEffect, useState } from 'preact/hooks'
import type { ReachedHost } from '../../core/gemini/reached-host.ts'
import type { Ask } from '../../protocol/client.ts'
import type { Fault } from '../../protocol/fault.ts'
import { useAttempt } from '../../ui/use-attempt.ts'

/** The hosts that were reached, read when one comes to them and whenever one comes back to the tab; null until then. */
export function useReachedHosts(ask: Ask<'options'>): { hosts: readonly ReachedHost[] | null; fault: Fault | null } {
  const [hosts, setHosts] = useState<readonly ReachedHost[] | null>(null)
  const { fault, attempt } = useAttempt()
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible') void attempt(async () => setHosts(await ask('hosts.read', null)))
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [ask, attempt])
  return { hosts, fault }
}
