import { describe, expect, it } from 'vitest'
import { faultsOfPassphrase } from '../../src/options/first-run/passphrase-faults.ts'
import { strengthOf } from '../../src/options/first-run/strength.ts'

describe('a new passphrase', () => {
  it.each([
    ['', '', 'chosen'],
    ['short', 'short', 'chosen'],
    ['long enough it is', 'long enough it was', 'again'],
    ['ten letter', 'ten letter', null],
    ['zwölf😀😀😀😀', 'zwölf😀😀😀😀', 'chosen'],
  ])('"%s" typed again as "%s"', (chosen, again, field) => {
    expect(Object.keys(faultsOfPassphrase(chosen, again))).toEqual(field === null ? [] : [field])
  })

  it.each([
    ['password123', 0],
    ['qwertyuiop', 0],
    ['aaaaaaaaaaaaaaaaaa', 0],
    ['gemini2026', 1],
  ])('"%s" is called too weak, with advice', (passphrase, atMost) => {
    const { score, word, advice } = strengthOf(passphrase)
    expect(score).toBeLessThanOrEqual(atMost)
    expect(word).toMatch(/too weak/i)
    expect(advice).toMatch(/\.$/)
  })

  it.each(['correct otter piano balcony', 'fV8$kq2!Lz0@wB'])(
    '"%s" is called strong, with nothing to add',
    (passphrase) => {
      expect(strengthOf(passphrase)).toEqual({ score: 4, word: 'Strong', advice: '' })
    },
  )
})
