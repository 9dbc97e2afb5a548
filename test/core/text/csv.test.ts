import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, csvText } from '../../../src/core/text/csv.ts'
import { readCsv } from './read-csv.ts'

describe('a CSV file', () => {
  it('comes back as it was written, but for the apostrophe before what would be a formula', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', '=', 'a') }))
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 })), (rows) => {
        const guarded = rows.map((cells) => cells.map((each) => (/^[=+\-@\t\r\n]/.test(each) ? `'${each}` : each)))
        expect(readCsv(csvText(rows))).toEqual(guarded)
      }),
    )
  })
})

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('takes the formula out of %j', (text) => {
    expect(cell(text)).toBe(`"'${text}"`)
  })

  it.each([
    ['a=1', '"a=1"'],
    ['say "when"', '"say ""when"""'],
    ['a;=1', '"a;=1"'],
    ['', '""'],
  ])('leaves %j as it is, in quotes', (text, written) => {
    expect(cell(text)).toBe(written)
  })
})
