import { describe, expect, it } from 'vitest'
import { columnsOf, padTo } from '../../../src/core/text/columns.ts'

describe('the columns of a text', () => {
  it.each([
    ['', 0],
    ['Key', 3],
    ['Schlüssel', 9],
    ['キー', 4],
    ['API キー', 8],
    ['「鍵」', 6],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })

  it('are filled up with blanks, and never cut', () => {
    expect(padTo(6, 'キー')).toBe('キー  ')
    expect(padTo(6, 'Key')).toBe('Key   ')
    expect(padTo(2, 'Key')).toBe('Key')
  })
})
