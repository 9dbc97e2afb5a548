import { describe, expect, it } from 'vitest'
import type { Acceptance, Refusal } from '../../src/core/tickets/acceptance.ts'
import { acceptanceWords, turningPoint } from '../../src/options/read/acceptance-words.ts'

describe('whether Gemini would take a ticket, in words', () => {
  it.each<[Acceptance, number, string]>([
    [{ answer: 'yes', until: 9 }, 24, 'Gemini would take it now, for 24 s more.'],
    [{ answer: 'yes', until: 9 }, 0, 'Gemini would not take it any more: its time is over.'],
    [{ answer: 'yes', until: null }, 0, 'Gemini would take it now, and until this key signs anything else.'],
    [
      { answer: 'not-yet', from: 9 },
      5,
      'Gemini would not take it yet: its nonce is ahead of the clock. It would in 5 s.',
    ],
    [{ answer: 'not-yet', from: 9 }, 0, 'Gemini may take it by now. Read it again.'],
  ])('%j with %i s left', (acceptance, seconds, words) => {
    expect(acceptanceWords(acceptance, seconds).words).toBe(words)
  })

  it.each<[Refusal, RegExp]>([
    ['too-old', /its time is over/],
    ['overtaken', /higher nonce/],
    ['bad-signature', /signature does not fit/],
    ['wrong-host', /another host/],
    ['wrong-path', /not the one that was signed/],
    ['dead-key', /proven dead/],
    ['no-nonce', /no nonce/],
  ])('says why not: %s', (why, words) => {
    const said = acceptanceWords({ answer: 'no', why }, 0)
    expect(said.words).toMatch(/^Gemini would not take it/)
    expect(said.words).toMatch(words)
    expect(said.tone).toBe('plain')
  })

  it.each<[Acceptance, RegExp]>([
    [{ answer: 'unknown', why: 'no-such-key' }, /its key is not stored here\. Treat it as good\.$/],
    [{ answer: 'unknown', why: 'unknown-rule' }, /how it reads this key’s nonces\. Treat it as good\.$/],
  ])('is careful where it can’t be said: %j', (acceptance, words) => {
    expect(acceptanceWords(acceptance, 0)).toMatchObject({ tone: 'warn', words: expect.stringMatching(words) })
  })

  it('counts down to where it changes', () => {
    expect(turningPoint({ answer: 'yes', until: 7 })).toBe(7)
    expect(turningPoint({ answer: 'not-yet', from: 8 })).toBe(8)
    expect(turningPoint({ answer: 'yes', until: null })).toBeNull()
    expect(turningPoint({ answer: 'no', why: 'too-old' })).toBeNull()
  })
})
