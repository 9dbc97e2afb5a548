import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packWords, unpackWords } from '../../../src/core/text/word-list.ts'

const word = fc.stringMatching(/^[a-z]{1,12}\d{0,3}$/)

describe('a packed list of words', () => {
  it('has the same words, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 300 }), (words) => {
        expect(unpackWords(packWords(words)).sort()).toEqual([...words].sort())
      }),
    )
  })

  it('has each of them at about its place: not twice as far down, nor half as far, but for the first few', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 100, maxLength: 300 }), (words) => {
        const places = new Map(unpackWords(packWords(words)).map((one, place) => [one, place]))
        for (const [place, one] of words.entries()) {
          const now = places.get(one) ?? Number.NaN
          expect(now + 32).toBeLessThanOrEqual(2 * (place + 32))
          expect(place + 32).toBeLessThanOrEqual(2 * (now + 32))
        }
      }),
    )
  })

  it('of none is empty', () => {
    expect(unpackWords(packWords([]))).toEqual([])
  })
})
