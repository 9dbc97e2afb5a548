import { apiOriginOf, type Environment } from '../../core/gemini/environment.ts'
import { api } from './api.ts'

/** Whether the browser lets Twinkey reach the host of an environment. Asked each time: people can change it at any time. */
export function mayReach(environment: Environment): Promise<boolean> {
  return api.permissions.contains({ origins: [`${apiOriginOf(environment)}/*`] })
}

/** A person has let Twinkey reach a host, again or for the first time. */
export function onHostAllowed(listener: () => void): void {
  api.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) listener()
  })
}
