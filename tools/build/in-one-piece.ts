import { normalizePath } from 'vite'
import { fromRoot } from '../root.ts'

/** As much of the bundler as this needs: what a module imports at once, and what it may import later. */
interface ModuleGraph {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds: readonly string[]
  } | null
}

/** A group of the bundler: the file that a module is to stand in, or null where it is not of the group. */
interface Group {
  readonly name: (id: string, graph: ModuleGraph) => string | null
  /** What a group takes, with all that it imports, is not there for those of lower priority. */
  readonly priority: number
}

/**
 * Puts what the popup reads before its first paint into one file, and what of that the worker needs as well into another:
 * each file that a page has to open costs it about a millisecond, and there were thirty. The same is done with what the
 * options read at once and the popup later, for files cost in a zip, too. What the worker needs is in files without pages;
 * what the options need in files without the popup: a file is run as a whole, and the popup's would open it in their page.
 */
export function inOnePiece(): Group[] {
  const popup = new Reach(['src/popup/index.tsx'])
  const popupLater = new Reach(['src/popup/index.tsx'], 'and-later')
  const options = new Reach(['src/options/index.tsx'])
  const optionsLater = new Reach(['src/options/index.tsx'], 'and-later')
  const elsewhere = new Reach(['src/background/index.ts', 'src/offscreen/index.ts'])
  const isAtFirst: Belongs = (id, graph) => popup.has(id, graph)
  const isOfBoth: Belongs = (id, graph) => options.has(id, graph) && popupLater.has(id, graph)
  const isOfWorker: Belongs = (id, graph) => elsewhere.has(id, graph)
  const shared: Group['name'] = (id, graph) => {
    if (!isAtFirst(id, graph)) return null
    if (isOfWorker(id, graph)) return 'common'
    return optionsLater.has(id, graph) ? 'parts' : null
  }
  return [
    // Before the popup, which would take along what it imports.
    { name: shared, priority: 4 },
    { name: (id, graph) => (isAtFirst(id, graph) ? 'popup' : null), priority: 3 },
    // Before the pages, which would take along what they import.
    { name: (id, graph) => (isOfBoth(id, graph) && isOfWorker(id, graph) ? 'rules' : null), priority: 2 },
    { name: (id, graph) => (isOfBoth(id, graph) ? 'pages' : null), priority: 1 },
  ]
}

/** As the bundler names modules: with forward slashes on Windows, too. */
function pathOf(file: string): string {
  return normalizePath(fromRoot(file))
}

type Belongs = (id: string, graph: ModuleGraph) => boolean

/** All that some modules import at once, directly or not; `and-later`: or only when it is wanted. */
class Reach {
  readonly #entries: readonly string[]
  readonly #withLater: boolean
  #reached: Set<string> | null = null

  constructor(entries: readonly string[], later?: 'and-later') {
    this.#entries = entries.map(pathOf)
    this.#withLater = later !== undefined
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
      const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {}
      ahead.push(...importedIds, ...(this.#withLater ? dynamicallyImportedIds : []))
    }
    return reached
  }
}
