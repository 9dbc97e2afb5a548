import { api } from './api.ts'

/** Memory-only storage that outlives the worker and ends with the browser. One `write` is one step: all of it or nothing. */
export const sessionArea = {
  async read(name: string): Promise<unknown> {
    return (await api.storage.session.get(name))[name]
  },
  write(items: Readonly<Record<string, unknown>>): Promise<void> {
    return api.storage.session.set({ ...items })
  },
}
export type SessionArea = typeof sessionArea
