import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../tools/packages/files-under.ts'
import { fromRoot } from '../../tools/root.ts'

/** Whatever stands with a scheme in what is shipped. Only the first two are ever asked for anything. */
const addresses = [
  'https://api.gemini.com',
  'https://api.sandbox.gemini.com',
  // Opened in a tab, where a person manages keys.
  'https://exchange.gemini.com/settings/api',
  'https://exchange.sandbox.gemini.com/settings/api',
  // The names of XML vocabularies, which Preact compares and nobody visits.
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  // The browser's own page for the keys of extensions.
  'chrome://extensions/shortcuts',
  // The browser's own page that names its profile: told to people, and opened by nobody but them.
  'chrome://version',
]
/** Gemini's names without a scheme: in words for people, and where a signed request that was pasted is read. */
const named = ['gemini.com', 'sandbox.gemini.com', 'status.gemini.com']

/** What ical-generator calls itself in a calendar where it is not told another name; it is told one. */
const makerOfCalendars = '//sebbo.net//ical-generator//EN'

/** A scheme that is looked for at the start of a text, or taken off it, has nothing behind it. */
const addressPattern = /\b[a-z][a-z+.-]*:\/\/[^\s"'`\\;()<>]+/g

describe.each(['chrome', 'firefox'] as const)('what is shipped for %s', (browser) => {
  const files = filesUnder(fromRoot(`dist/${browser}`))
  const texts = [...files].map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString('latin1') }))
  const code = texts.filter(({ name }) => !name.endsWith('.png'))
  const namesOf = (pattern: RegExp, where = texts) =>
    where.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

  it('is scripts, style sheets, pages, icons, words and the manifest, and no map of its sources', () => {
    expect(files.size).toBeGreaterThan(20)
    expect(
      [...files.keys()].filter(
        (name) => !/\.(js|css|html|png)$|^manifest\.json$|^_locales\/\w+\/messages\.json$/.test(name),
      ),
    ).toEqual([])
    expect(namesOf(/sourceMappingURL|sourceURL=/)).toEqual([])
  })

  it('says nothing of the computer that it was built on', () => {
    const ours = [fromRoot('.'), homedir()].filter((path) => path.length > 5)
    const telling = texts.filter(({ text }) => ours.some((path) => text.includes(path)))
    expect(telling.map(({ name }) => name)).toEqual([])
    expect(namesOf(/\/(home|Users|root|tmp|private|node_modules)\/|[A-Z]:\\+Users|file:\/\//)).toEqual([])
  })

  it('names no address but those of Gemini, and no other host of any name', () => {
    const found = new Set(code.flatMap(({ text }) => text.match(addressPattern) ?? []))
    expect(
      [...found].map((address) => address.replace(/\/\*$/, '')).filter((address) => !addresses.includes(address)),
    ).toEqual([])
    const hosts = new Set(code.flatMap(({ text }) => text.match(/(?<![\w.-])[a-z\d.-]*\bgemini\.com\b/g) ?? []))
    const known = [...named, ...addresses.map((address) => new URL(address).host)]
    expect([...hosts].filter((host) => !known.includes(host))).toEqual([])
    const bare = code.flatMap(({ text }) => text.match(/(?<=["'`(])\/\/[a-z\d-]+\.[^"'`)]*/g) ?? [])
    expect(bare.filter((text) => text !== makerOfCalendars)).toEqual([])
  })

  it('makes no code from text, and loads none but its own', () => {
    expect(namesOf(/\beval\(|\bnew Function\b|\bFunction\(|importScripts/, code.filter(isScript))).toEqual([])
    const loaded = code.flatMap(({ text }) =>
      [...text.matchAll(/\bimport\(\s*([^)]*)\)/g)].map(([, what = '']) => what),
    )
    expect(loaded.filter((what) => !/^[`'"]\.\/[\w.-]+\.js[`'"]$/.test(what))).toEqual([])
    expect(loaded.length).toBeGreaterThan(3)
  })
})

const isScript = ({ name }: { readonly name: string }) => name.endsWith('.js')
