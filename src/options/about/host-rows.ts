import { apiHostOf, environments } from '../../core/gemini/environment.ts'
import type { ReachedHost } from '../../core/gemini/reached-host.ts'

/** A host with what was sent to it; `lastAt` is null where that is nothing. */
export interface HostRow {
  readonly host: string
  readonly count: number
  readonly lastAt: number | null
}

/** The two hosts that there are to reach, reached or not, and after them any other, which there should never be. */
export function hostRows(reached: readonly ReachedHost[]): HostRow[] {
  const known = environments.map(apiHostOf)
  const unreached = (host: string) => ({ host, count: 0, lastAt: null })
  return [
    ...known.map((host) => reached.find((one) => one.host === host) ?? unreached(host)),
    ...reached.filter(({ host }) => !known.includes(host)),
  ]
}
