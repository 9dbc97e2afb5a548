import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { messagesIn } from '../words/catalogue-from-file.ts'
import { wordsIn } from './words-in-code.ts'

const src = fromRoot('src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const codeOf = (file: string) => readFileSync(join(src, file), 'utf8')
const english = messagesIn('en')

/** Text that is the same in every language, each with its reason. */
const outside: Readonly<Record<string, RegExp>> = {
  // A browser's own name, to look for.
  'ui/browser-brand.ts': /^Chromium$/,
  // Commands to type.
  'options/about/Build.tsx': /^(npm ci && npm run build|git diff --no-index … FOLDER|Extensions\/…)$/,
}

describe('the words that a user sees', () => {
  it.runIf(process.env['WORDS']).each(files)('stand in the messages and not in %s', (file) => {
    const found = wordsIn(codeOf(file), file).filter(({ text }) => !outside[file]?.test(text))
    expect(found.map(({ line, text }) => `${line}: ${text}`)).toEqual([])
  })

  it('are found by this search', () => {
    const find = (source: string) => wordsIn(source, 'a.tsx').map(({ text }) => text)
    expect(find('<p>Add a key</p>')).toEqual(['Add a key'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to look at
    expect(find("<p>{isOn ? 'on' : `off ${x}`}</p>")).toEqual(['on', 'off …'])
    expect(find("<Field label='Name' class='wide row' />")).toEqual(['Name'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to look at
    expect(find('const hint = `No key ${name}`')).toEqual(['No key …'])
    expect(find("throw new Error('Not a number'); import a from 'Big words'")).toEqual([])
  })

  it('are all in use', () => {
    const code = files.map(codeOf).join('\n') + readFileSync(fromRoot('manifest.json'), 'utf8')
    const isNamed = (name: string) => new RegExp(`['_"]${name}(['"]|__)`).test(code)
    const unused = Object.keys(english).filter((name) => !isNamed(name) && !isNamed(name.replace(/_\w+$/, '')))
    expect(unused).toEqual([])
  })

  it('have each place declared, and each declared place in them', () => {
    const uneven = Object.entries(english).filter(([, { message, placeholders = {} }]) => {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1])
      return (
        Object.keys(placeholders).some((place) => !used.includes(place)) || used.some((one) => !placeholders[one ?? ''])
      )
    })
    expect(uneven.map(([name]) => name)).toEqual([])
    const contents = Object.values(english).flatMap(({ placeholders = {} }) => Object.entries(placeholders))
    expect(contents.filter(([place, { content }]) => content !== `{${place}}`)).toEqual([])
  })
})
