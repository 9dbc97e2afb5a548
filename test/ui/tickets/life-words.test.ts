import { describe, expect, it } from 'vitest'
import type { NonceRule } from '../../../src/core/gemini/nonce.ts'
import { isHeld } from '../../../src/core/tickets/ticket-out.ts'
import { burnWords, endWords, lifeWords } from '../../../src/ui/tickets/signed/life-words.ts'

describe('the life of a ticket, in words,', () => {
  it.each<[NonceRule, number, string]>([
    ['time-based', 24, 'Good for 24 s more.'],
    ['rising', 0, 'Good until this key signs anything else, however long that is.'],
    ['unknown', 24, 'Good for 24 s more if this key’s nonces go by the clock, else until its next signature.'],
    ['unknown', 0, 'Past its time if this key’s nonces go by the clock, else good until its next signature.'],
  ])('where nonces are %s, with %i s left', (rule, seconds, counted) => {
    expect(lifeWords(rule, seconds).counted).toBe(counted)
  })

  it.each<NonceRule>(['time-based', 'rising', 'unknown'])('never calls it safe while it is good: %s', (rule) => {
    expect(lifeWords(rule, 24).meaning).toMatch(/whoever has (it|the ticket) can use it/)
  })

  it('says that it may be used twice only where nonces go by the clock', () => {
    const isTwice = (rule: NonceRule) => lifeWords(rule, 24).meaning.includes('more than once')
    expect([isTwice('time-based'), isTwice('rising')]).toEqual([true, false])
  })
})

describe('the end of a ticket, in words,', () => {
  it('says that burning takes nothing back', () => {
    for (const hasHeartbeat of [true, false, null])
      expect(burnWords('rising', hasHeartbeat)).toContain('It undoes nothing')
    expect(endWords('burnt', 'rising', 0)).toContain('If the ticket was sent before, what it asks for is done.')
  })

  it('promises that a burnt one is refused only where nonces rise', () => {
    expect(burnWords('rising', false)).toContain('Gemini refuses the ticket. ')
    expect(burnWords('unknown', false)).toContain('refuses the ticket, unless this key’s nonces go by the clock. ')
  })

  it.each([
    [true, /It restarts the key’s heartbeat\.$/],
    [null, /Where this key requires a heartbeat, it restarts that\.$/],
    [false, /what it asks for is done\.$/],
  ])('says what burning does to a heartbeat: %s', (hasHeartbeat, words) => {
    expect(burnWords('rising', hasHeartbeat)).toMatch(words)
  })

  it.each<[NonceRule, number, boolean]>([
    ['unknown', 12, true],
    ['unknown', 0, false],
    ['rising', 12, false],
  ])('says of a burnt one whether it may still be good: %s, %i s', (rule, seconds, isStill) => {
    expect(isHeld({ rule })).toBe(true) // none but these are burnt
    expect(endWords('burnt', rule, seconds).endsWith('it is good for 12 s yet.')).toBe(isStill)
  })

  it('says of a sent one that the key is free, and what that does', () => {
    expect(endWords('sent', 'rising', 0)).toMatch(/uses this key again: should the ticket not have reached Gemini yet/)
  })
})
