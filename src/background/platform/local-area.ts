import { api } from './api.ts'

/** Storage that stays when the browser ends. One `write` is one step: all of it or nothing. */
export const localArea = {
  readAll(): Promise<Readonly<Record<string, unknown>>> {
    return api.storage.local.get(null)
  },
  write(items: Readonly<Record<string, unknown>>): Promise<void> {
    return api.storage.local.set({ ...items })
  },
  remove(names: readonly string[]): Promise<void> {
    return api.storage.local.remove([...names])
  },
  clear(): Promise<void> {
    return api.storage.local.clear()
  },
}
