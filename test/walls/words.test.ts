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
  // What one types in a terminal.
  'options/backup/BackupPage.tsx': /^age( -d FILE)?$/,
  // The name of an algorithm.
  'options/log/LogTicket.tsx': /^SHA-256$/,
  'ui/tickets/signed/FormTabs.tsx': /^Python$/, // a language's own name
  'ui/tickets/terms/order-words.ts': /^exchange (market|limit|stop limit)$/, // Gemini's names for the types of orders
  // The names of coins.
  'core/money/asset-names.ts': /^[A-Z][a-z]+( (Attention Token|Cash|dollar|Gold|Inu|USD))?$|^USD Coin$/,
  // What a backup is known by.
  'core/backup/backup-contents.ts': /^Twinkey backup of Gemini API keys$/,
  // Words of Gemini's API.
  'core/gemini/known-reasons.ts': /^(Too Many Requests|Maintenance|System|Internal Server Error|Bad Request)$/,
  'core/gemini/refusal.ts': /^(Too Many Requests|Maintenance|System|Internal Server Error)$/,
  'core/tickets/ticket.ts': /^exchange (stop )?limit$/,
  // Names of columns: they are for programs.
  'core/keys/health-csv.ts':
    /^(masked key|can withdraw|age in days|days left|revoke by|last used here \(UTC\)|last checked \(UTC\))$/,
  'core/signing-log/log-csv.ts': /^(signed at \(UTC\)|key name|masked key|answered at \(UTC\))$/,
  // A header of HTTP, and what boxes of the vault are told apart by.
  'background/gemini/http.ts': /^Date$/,
  'background/vault/parked-key.ts': /^twinkey parked vault key$/,
  'background/vault/vault-key.ts': /^twinkey header$/,
  // A path of SVG.
  'ui/line-path.ts': /^M…$/,
  // Commands and programs to copy.
  'core/tickets/forms/curl.ts': /^curl -X POST$/,
  'core/tickets/forms/fetch.ts': /^fetch\(/,
  'core/tickets/forms/python.ts': /^import requests /,
  // A browser's own name, to look for.
  'ui/browser-brand.ts': /^Chromium$/,
  // Commands to type.
  'options/about/Build.tsx': /^(npm ci && npm run build|git diff --no-index … FOLDER|Extensions\/…)$/,
}

describe('the words that a user sees', () => {
  it.each(files)('stand in the messages and not in %s', (file) => {
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
})
