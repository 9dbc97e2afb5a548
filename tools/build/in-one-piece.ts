import { fromRoot } from '../root.ts'

/** As much of the bundler as this needs: what a module imports at once, not what it may import later. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * Puts what the popup reads before its first paint into one file, and what of that the worker needs as well into another:
 * each file that a page has to open costs it about a millisecond, and there were thirty.
 */
export function inOnePiece(): (id: string, graph: ModuleGraph) => string | null {
  const popup = new Reach(['src/popup/index.tsx'])
  const elsewhere = new Reach(['src/background/index.ts', 'src/offscreen/index.ts'])
  return (id, graph) => {
    if (!popup.has(id, graph)) return null
    return elsewhere.has(id, graph) ? 'common' : 'popup'
  }
}

/** All that some modules import at once, directly or not. */
class Reach {
  readonly #entries: readonly string[]
  #reached: Set<string> | null = null

  constructor(entries: readonly string[]) {
    this.#entries = entries.map((entry) => fromRoot(entry))
  }

  has(id: string, graph: ModuleGraph): boolean {
    this.#reached ??= this.#follow(graph)
    return this.#reached.has(id)
  }

  #follow(graph: ModuleGraph): Set<string> {
    const reached = new Set<string>()
    const ahead = [...this.#entries]
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      ahead.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
    return reached
  }
}
