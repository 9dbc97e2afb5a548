import { api } from './api.ts'

const area = api.storage.local as typeof api.storage.local & { getKeys?(): Promise<string[]> }

/** Storage that stays when the browser ends. One `write` is one step: all of it or nothing. */
export const localArea = {
  /** Everything in it. What the browser can't read any more is an empty object. */
  async readAll(): Promise<Readonly<Record<string, unknown>>> {
    try {
      return await area.get(null)
    } catch (error) {
      // Chrome gives nothing at all where a single item is damaged on the disk ("Invalid JSON"); asked for one by one
      // the others still come. https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-getKeys
      if (area.getKeys === undefined) throw error
      return Object.fromEntries(await Promise.all((await area.getKeys()).map(itemOrNothing)))
    }
  },
  write(items: Readonly<Record<string, unknown>>): Promise<void> {
    return area.set({ ...items })
  },
  remove(names: readonly string[]): Promise<void> {
    return area.remove([...names])
  },
  async clear(): Promise<void> {
    try {
      await area.clear()
    } catch (error) {
      // It, too, wants to read what it clears; written over, a damaged item can be.
      if (area.getKeys === undefined) throw error
      await area.set(Object.fromEntries((await area.getKeys()).map((name) => [name, null])))
      await area.clear()
    }
  },
}

async function itemOrNothing(name: string): Promise<[name: string, item: unknown]> {
  try {
    return [name, (await area.get(name))[name]]
  } catch {
    return [name, {}] // it is taken for damaged, as it is
  }
}
