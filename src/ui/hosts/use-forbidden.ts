import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Environment } from '../../core/gemini/environment.ts'
import { hostAccess } from '../connect.ts'

/** The hosts that the browser does not let Twinkey reach, by their environments. */
export interface Forbidden {
  readonly environments: readonly Environment[]
  /** Asks for them again; to be called straight in a click, as the browsers demand. @returns whether none is forbidden now */
  readonly allow: () => Promise<boolean>
}

/**
 * Which of these hosts the browser does not let Twinkey reach, as a person gives or takes that.
 * @param atFirst those that are known to be forbidden, before the browser was asked
 */
export function useForbidden(wanted: readonly Environment[], atFirst: readonly Environment[] = []): Forbidden {
  const [environments, setEnvironments] = useState<readonly Environment[]>(atFirst)
  const names = wanted.join(' ')
  const read = useCallback(async () => {
    const asked = names.split(' ').filter((name) => name !== '') as Environment[] // joined of these two lines above
    const granted = await Promise.all(asked.map(hostAccess.isGranted))
    setEnvironments(asked.filter((_, index) => granted[index] === false))
    return !granted.includes(false)
  }, [names])
  useEffect(() => {
    void read()
    return hostAccess.follow(() => void read())
  }, [read])
  const allow = async () => {
    // Whatever came of it, what holds now is shown.
    await hostAccess.ask(environments).catch(() => false)
    return read()
  }
  return { environments, allow }
}
