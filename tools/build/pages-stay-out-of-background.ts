import type { Plugin } from 'vite'

/**
 * Fails the build when a page's bundle could reach a module under src/background: the third of the three walls that
 * keep secrets out of pages (docs/architecture.md).
 */
export function pagesStayOutOfBackground(): Plugin {
  return {
    name: 'pages-stay-out-of-background',
    generateBundle() {
      const importsOf = (id: string) => {
        const module = this.getModuleInfo(id)
        return [...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? [])]
      }
      for (const id of this.getModuleIds()) {
        if (!isPage(id)) continue
        const path = pathIntoBackground(id, importsOf)
        if (path !== null) this.error(`A page can reach the background:\n  ${path.join('\n  imports ')}`)
      }
    },
  }
}

const isPage = (id: string) => /\/src\/(popup|options|offscreen|ui)\//.test(id)
const isBackground = (id: string) => id.includes('/src/background/')

function pathIntoBackground(start: string, importsOf: (id: string) => readonly string[]): string[] | null {
  const seen = new Set<string>()
  const open = [[start]]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const last = path.at(-1) ?? start
    if (isBackground(last)) return path
    if (seen.has(last)) continue
    seen.add(last)
    for (const next of importsOf(last)) open.push([...path, next])
  }
  return null
}
