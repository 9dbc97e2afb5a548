import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'

const src = fromRoot('src')
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))

/** Whether a declaration means a side of the screen where it should mean the start or the end of a line. */
const sided =
  /^\s*(left|right)\s*:|\b(margin|padding|border)-(left|right)\b|-(left|right)-radius|(text-align|float|clear):\s*(left|right)\b/
/** Four values in a row name the right before the left. */
const uneven = /^\s*(margin|padding|inset):\s*\S+\s+(\S+)\s+\S+\s+(?!\2;)\S+;/

const isSided = (line: string) => sided.test(line) || uneven.test(line)

describe('the style sheets', () => {
  it.each(sheets)('work from right to left as well: %s names no side of the screen', (file) => {
    const lines = readFileSync(join(src, file), 'utf8').split('\n')
    expect(lines.filter(isSided)).toEqual([])
  })

  it.each([
    ['  left: 0;', true],
    ['  border-top-left-radius: 4px;', true],
    ['  padding: 1px 2px 1px 3px;', true],
    ['  padding: 1px 2px 3px 2px;', false],
    ['  inset-inline-start: 0;', false],
    ['  padding-inline: 1px 2px;', false],
  ])('are searched for that: %s', (line, expected) => {
    expect(isSided(line)).toBe(expected)
  })
})
