/** Memory-only storage as the browser has it: what goes in and comes out is a copy. */
export function shelfOf(items = new Map<string, unknown>()) {
  return {
    read: async (name: string): Promise<unknown> => structuredClone(items.get(name)),
    write: async (written: Readonly<Record<string, unknown>>): Promise<void> => {
      for (const [name, item] of Object.entries(structuredClone(written))) items.set(name, item)
    },
  }
}
