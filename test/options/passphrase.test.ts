import { describe, expect, it } from 'vitest'
import { faultsOfPassphrase } from '../../src/options/passphrase/passphrase-faults.ts'
import { strengthOf } from '../../src/options/passphrase/strength.ts'
import { suggestPassphrase } from '../../src/options/passphrase/suggestion.ts'

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

describe('a suggested passphrase', () => {
  const ascending = (count: number) => Uint16Array.from({ length: count }, (_, at) => at)

  it('is six words, by the numbers it is given, every word as likely as another', () => {
    expect(suggestPassphrase(ascending)).toBe('abandon ability able about above absent')
    const all = new Set(
      Array.from({ length: 2048 }, (_, at) => suggestPassphrase((count) => new Uint16Array(count).fill(at))),
    )
    expect(all.size).toBe(2048)
    expect(suggestPassphrase((count) => new Uint16Array(count).fill(65_535))).toMatch(/^(zoo ?){6}$/)
  })

  it('will do, and is strong', () => {
    const suggested = suggestPassphrase((count) => Uint16Array.from({ length: count }, (_, at) => at * 331 + 77))
    expect(faultsOfPassphrase(suggested, suggested)).toEqual({})
    expect(strengthOf(suggested).score).toBe(4)
  })
})
