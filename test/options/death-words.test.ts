import { describe, expect, it } from 'vitest'
import { deadTitle, deathWords, eraseWords } from '../../src/options/revoke/death-words.ts'

describe('the words of a death', () => {
  it.each([
    [null, true, 'No such key'],
    ['Grid bot', false, '“Grid bot” is dead'],
    ['Grid bot', true, '“Grid bot” is dead, and its secret erased'],
  ])('of %s, erased: %s', (name, isErased, title) => {
    expect(deadTitle(name, isErased)).toBe(title)
  })

  it('are no surer than what is known', () => {
    expect(deathWords({ judgedBy: 'twinkey', reason: 'InvalidApiKey' })).toMatch(/“InvalidApiKey”\. That is the proof/)
    expect(deathWords({ judgedBy: 'owner', reason: 'KeyRetired' })).toMatch(/“KeyRetired”, and you judged/)
    expect(eraseWords('Grid bot', 'twinkey')).toMatch(/^It is of no use/)
    expect(eraseWords('Grid bot', 'owner')).toMatch(/^If you judged rightly/)
  })
})
