import type { Clock } from '../../../src/background/gemini/clock.ts'
import { Governor, type GovernorsWorld } from '../../../src/background/gemini/governor.ts'

/** A governor on a clock, online, with nothing held from before; its jitter is none at all. */
export function freeGovernor(clock: Clock, world: Partial<GovernorsWorld> = {}): Governor {
  const kept = new Map<string, unknown>()
  const shelf = {
    read: async (name: string) => kept.get(name),
    write: async (items: Readonly<Record<string, unknown>>) => {
      for (const [name, item] of Object.entries(items)) kept.set(name, structuredClone(item))
    },
  }
  return new Governor({ clock, random: () => 0, isOnline: () => true, mayReach: async () => true, shelf, ...world })
}
