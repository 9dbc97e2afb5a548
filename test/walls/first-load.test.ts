import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLoadOf } from '../../tools/build/first-load.ts'
import { fromRoot } from '../../tools/root.ts'

describe.each(['chrome', 'firefox'])('before its first paint the popup of the package for %s', (browser) => {
  const { files, scripts } = firstLoadOf(fromRoot(`dist/${browser}`), 'src/popup/index.html')

  it('reads scripts of at most 30 kB, gzipped', () => {
    expect(files.some((file) => file.endsWith('.js'))).toBe(true)
    expect(scripts).toBeLessThanOrEqual(30_000)
  })

  it('reads one style sheet', () => {
    expect(files.filter((file) => file.endsWith('.css'))).toHaveLength(1)
  })

  it('reads nothing of the screens that are opened from it', () => {
    const later = /^(ScopeList|ComposeTicket|TicketPage|KeyPage|Keys|RemindersPage|PanicPage)-/
    expect(files.filter((file) => later.test(file))).toEqual([])
  })
})

/** All the scripts that one of a built package reads, at once or later, directly or not; and itself. */
function readBy(script: string, folder: string): string[] {
  const reached = new Set<string>()
  const ahead = [script]
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    const text = readFileSync(join(folder, file), 'utf8')
    ahead.push(
      ...[...text.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, name = '']) => name),
    )
  }
  return [...reached]
}

describe.each(['chrome', 'firefox'])('the options of the package for %s', (browser) => {
  it('read nothing of the popup, at first or later: it would open itself in their page', () => {
    const { files } = firstLoadOf(fromRoot(`dist/${browser}`), 'src/options/index.html')
    const scripts = files.filter((file) => file.endsWith('.js'))
    const reached = scripts.flatMap((file) => readBy(file, fromRoot(`dist/${browser}/assets`)))
    expect(reached.some((file) => file.startsWith('HistoryPage-'))).toBe(true)
    expect(reached.filter((file) => file.startsWith('popup-'))).toEqual([])
  })
})

describe.each(['chrome', 'firefox'])('the worker of the package for %s', (browser) => {
  const folder = fromRoot(`dist/${browser}/assets`)

  it('reads nothing of the pages', () => {
    const [worker = ''] = readdirSync(folder).filter((file) => file.startsWith('index.ts-'))
    const reached = readBy(worker, folder)
    expect(reached.some((file) => file.startsWith('rules-'))).toBe(true)
    expect(reached.filter((file) => /^(popup|parts|pages)-/.test(file))).toEqual([])
  })
})
