import { describe, expect, it } from 'vitest'
import { spokenWaitWords, waitWords } from '../../src/ui/wait-words.ts'

describe('a wait', () => {
  it.each([
    [15, '15 s'],
    [60, '1 min'],
    [75, '1 min 15 s'],
  ])('of %i s is shown and said as %s', (seconds, time) => {
    expect(waitWords(seconds)).toBe(`Too many wrong passphrases. The next try is possible in ${time}.`)
    expect(spokenWaitWords(seconds)).toBe(`Too many wrong passphrases: wait ${time}.`)
  })

  it('is said to be over', () => {
    expect(spokenWaitWords(0)).toBe('You can try again now.')
  })
})
