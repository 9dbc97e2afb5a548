import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'

/** Which rooms a room may import from, besides itself: the table of docs/architecture.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  // It takes its types from the messages in English.
  words: ['../_locales/en/messages.json'],
  core: ['words'],
  protocol: ['words', 'core'],
  ui: ['words', 'core', 'protocol'],
  popup: ['words', 'core', 'protocol', 'ui'],
  options: ['words', 'core', 'protocol', 'ui'],
  offscreen: ['core'],
  'background/vault': ['words', 'core'],
  'background/store': ['words', 'core'],
  'background/gemini': ['words', 'core'],
  'background/platform': ['words', 'core'],
  background: [
    'words',
    'core',
    'protocol',
    'background/vault',
    'background/store',
    'background/gemini',
    'background/platform',
  ],
}

const rooms = Object.keys(arrows).sort((a, b) => b.length - a.length)
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`)) ?? path
const src = fromRoot('src')

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

describe('the house', () => {
  it.each(files)('keeps its arrows: %s', (file) => {
    const room = roomOf(file)
    const ours = importsOf(file).filter((name) => name.startsWith('.'))
    const reached = ours.map((name) => roomOf(relative(src, join(src, dirname(file), name)).replaceAll('\\', '/')))
    expect(reached.filter((other) => other !== room && !arrows[room]?.includes(other))).toEqual([])
  })

  it.each([
    [
      'browser',
      /\b(browser|chrome)\.\w|globalThis as .*\b(browser|chrome)\b/,
      /^(background\/platform\/|ui\/connect\.ts|words\/catalogue\.ts|offscreen\/index\.ts)/,
    ],
    [
      'the network',
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/,
      // The second writes a text to copy. In core, calling it would not compile.
      /^(background\/gemini\/http\.ts|core\/tickets\/forms\/fetch\.ts)$/,
    ],
    ['the database', /\bindexedDB\b|from 'idb'/, /^background\/store\//],
    ['cryptography', /crypto\.subtle|from '(hash-wasm|age-encryption)'/, /^background\/vault\//],
    ['localStorage, which is in the clear on the disk', /localStorage|sessionStorage/, /^nowhere/],
    [
      'markup from text',
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function/,
      /^nowhere/,
    ],
    ['an inline style, which the policy refuses', /\bstyle=[{"]/, /^nowhere/],
  ])('names %s only where it should', (_, pattern, where) => {
    const code = (file: string) => readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(files.filter((file) => pattern.test(code(file)) && !where.test(file))).toEqual([])
  })

  it('has no file that nobody would read: none is longer than 300 lines', () => {
    const lines = (file: string) => readFileSync(join(src, file), 'utf8').split('\n').length
    expect(files.filter((file) => lines(file) > 300)).toEqual([])
  })
})
