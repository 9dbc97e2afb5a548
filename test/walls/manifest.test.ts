import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { hosts, optionalPermissions, permissionsOf } from './asked-for.ts'

const background = {
  chrome: { service_worker: 'service-worker-loader.js', type: 'module' },
  firefox: { scripts: ['service-worker-loader.js'], type: 'module' },
}
const pages = {
  chrome: ['src/offscreen/index.html', 'src/options/index.html', 'src/panel/index.html', 'src/popup/index.html'],
  firefox: ['src/options/index.html', 'src/panel/index.html', 'src/popup/index.html'],
}

describe.each(['chrome', 'firefox'] as const)('the built package for %s', (browser) => {
  const folder = fromRoot(`dist/${browser}`)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })

  it('asks for nothing that it does not need', () => {
    expect(manifest['permissions']).toEqual(permissionsOf[browser])
    expect(manifest['host_permissions']).toEqual(hosts)
    expect(manifest['optional_permissions']).toEqual(optionalPermissions)
    expect(manifest['optional_host_permissions']).toBeUndefined()
  })

  it('tells Firefox, whose store asks, that keys leave for Gemini, and that nothing else leaves', () => {
    // docs/decisions/0021-what-firefox-is-told-of-data.md
    const gecko = (manifest['browser_specific_settings'] as Record<string, object> | undefined)?.['gecko']
    if (browser === 'chrome') expect(gecko).toBeUndefined()
    else expect(gecko).toMatchObject({ data_collection_permissions: { required: ['authenticationInfo'] } })
  })

  it('touches no page of the web and lets none touch it', () => {
    expect(manifest['content_scripts']).toBeUndefined()
    expect(manifest['web_accessible_resources'] ?? []).toEqual([])
    expect(manifest['externally_connectable']).toBeUndefined()
  })

  it('has a policy that lets its pages load from itself, and reach two hosts', () => {
    const policy = (manifest['content_security_policy'] as Record<string, string>)['extension_pages'] ?? ''
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/s).slice(0, 2)))
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': 'https://api.gemini.com https://api.sandbox.gemini.com',
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    })
  })

  it('has its panel by the name, and with the permission, that the browser knows', () => {
    const { side_panel, sidebar_action } = manifest
    const panel = 'src/panel/index.html'
    if (browser === 'chrome') expect({ side_panel, sidebar_action }).toEqual({ side_panel: { default_path: panel } })
    else expect({ side_panel, sidebar_action }).toMatchObject({ sidebar_action: { default_panel: panel } })
    expect([side_panel, sidebar_action].filter((named) => named !== undefined)).toHaveLength(1)
  })

  it('says how old a browser may be, by what it needs', () => {
    // docs/decisions/0016-the-oldest-browsers.md
    const gecko = (manifest['browser_specific_settings'] as Record<string, object> | undefined)?.['gecko']
    if (browser === 'chrome') expect(manifest['minimum_chrome_version']).toBe('124')
    else expect(gecko).toMatchObject({ strict_min_version: '142.0' })
  })

  it('has a worker of the name that the offscreen document knows it by, and an event page in Firefox', () => {
    expect(manifest['background']).toEqual(background[browser])
  })

  it('names only files that are there', () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:html|js|png|svg)"/g) ?? []
    expect(named.length).toBeGreaterThan(3)
    expect(named.map((name) => JSON.parse(name) as string).filter((name) => !existsSync(join(folder, name)))).toEqual(
      [],
    )
  })

  it('has no inline script and no inline style', () => {
    const shipped = files.filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/'))
    expect(shipped.sort()).toEqual(pages[browser])
    for (const page of shipped) {
      const text = readFileSync(join(folder, page), 'utf8')
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i)
    }
  })

  it.each(pages[browser])('starts nothing in %s but what that page is for', (page) => {
    // Where the code of pages meets: what is in a file that two of them read runs in both.
    const starting = pageBundles(folder, [page]).filter((file) =>
      /getElementById\(.page.\)/.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(starting).toHaveLength(page.includes('offscreen') ? 0 : 1)
  })

  it('keeps what holds secrets out of the bundles of its pages', () => {
    // The last is how a payload to be signed begins; the headers of one that is signed already are a page's to write down.
    const marks = ['HMAC', 'AES-GCM', 'argon2', 'unwrapKey', '"nonce":']
    const reached = pageBundles(folder, pages[browser])
    expect(reached.length).toBeGreaterThan(1)
    const found = reached.filter((file) =>
      marks.some((mark) => readFileSync(join(folder, file), 'utf8').includes(mark)),
    )
    expect(found).toEqual([])
  })
})

/** Every script that a page loads, straight or through another. */
function pageBundles(folder: string, pages: readonly string[]): string[] {
  const seen = new Set<string>()
  const open = pages.flatMap((page) => scriptsIn(readFileSync(join(folder, page), 'utf8'), 'src/popup/'))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...scriptsIn(readFileSync(join(folder, file), 'utf8'), file))
  }
  return [...seen]
}

function scriptsIn(text: string, from: string): string[] {
  const names = [...text.matchAll(/["'`]([\w./-]+\.js)["'`]/g)].map((match) => match[1] ?? '')
  // By this bare name, which nothing can be imported by, the offscreen document knows who speaks to it.
  const loaded = names.filter((name) => name !== 'service-worker-loader.js')
  return loaded.map((name) => {
    if (name.startsWith('/')) return name.slice(1)
    // What is read later is named from the root of the package.
    return name.startsWith('assets/') ? name : join(from, '..', name).replaceAll('\\', '/')
  })
}
