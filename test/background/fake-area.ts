import type { MirrorArea } from '../../src/background/store/mirror.ts'
import { immortal, type Life } from './mortal-worker.ts'

/** An area of the browser's storage over a map: what goes in and comes out is a copy, and a write is one step. */
export function areaIn(items: Map<string, unknown>, life: Life = immortal): MirrorArea {
  return {
    readAll: async () => {
      await life.step()
      return structuredClone(Object.fromEntries(items))
    },
    write: async (written) => {
      await life.step()
      for (const [name, item] of Object.entries(structuredClone(written))) items.set(name, item)
    },
    remove: async (names) => {
      await life.step()
      for (const name of names) items.delete(name)
    },
    clear: async () => {
      await life.step()
      items.clear()
    },
  }
}
