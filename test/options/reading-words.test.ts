import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { pasteTrouble } from '../../src/options/read/paste-trouble.ts'
import { readingFacts, strangerWords } from '../../src/options/read/reading-words.ts'
import type { TicketReading } from '../../src/protocol/ticket-view.ts'

const ref = 'a'.repeat(32) as KeyRef
const ours: TicketReading = {
  environment: 'production',
  host: 'api.gemini.com',
  endpoint: '/v1/orders',
  terms: '{}',
  maskedKey: 'account-…f2Qx',
  signedBy: { ref, name: 'Grid bot', environment: 'production' },
  isGenuine: true,
  signedAt: 5,
  acceptance: { answer: 'no', why: 'too-old' },
}
const facts = (change: Partial<TicketReading>) =>
  Object.fromEntries(readingFacts({ ...ours, ...change }, (at) => `at ${at}`))

describe('what is known of a pasted ticket', () => {
  it('is where it goes, who signed it, and when', () => {
    expect(facts({})).toEqual({
      'Goes to': 'Gemini, production',
      'Signed by': '“Grid bot” (account-…f2Qx), a production key',
      Signature: 'Fits',
      'By the log': 'Signed here at 5',
    })
  })

  it.each<[Partial<TicketReading>, string, string]>([
    [{ environment: 'sandbox', host: 'api.sandbox.gemini.com' }, 'Goes to', 'Gemini’s sandbox, play money'],
    [{ environment: null, host: null }, 'Goes to', 'The text does not say'],
    [{ environment: null, host: 'evil.example' }, 'Goes to', 'evil.example'],
    [{ signedBy: null }, 'Signed by', 'None of the keys stored here: account-…f2Qx'],
    [
      { signedBy: { ref, name: 'Practice', environment: 'sandbox' } },
      'Signed by',
      '“Practice” (account-…f2Qx), a sandbox key: play money',
    ],
    [{ isGenuine: null }, 'Signature', 'Can’t be checked without the key'],
    [{ isGenuine: false }, 'Signature', 'Does not fit: the text was changed, cut short, or signed with something else'],
    [{ signedAt: null }, 'By the log', 'Twinkey did not sign it, as far as the log goes back'],
  ])('says so of %j', (change, term, words) => {
    expect(facts(change)[term]).toBe(words)
  })

  it('is loud only of a host that is not Gemini', () => {
    expect(strangerWords(ours)).toBeNull()
    expect(strangerWords({ environment: null, host: null })).toBeNull()
    expect(strangerWords({ environment: null, host: 'api.gemini.com.evil\u202e' })).toMatch(
      /^It goes to api\.gemini\.com\.evil\\u\{202e\}, which is not Gemini\./,
    )
  })
})

describe('a pasted text', () => {
  it.each([
    ['', /Paste a signed request first/],
    [' \n\t', /Paste a signed request first/],
    ['x'.repeat(20_001), /longer than any signed request/],
  ])('is not read where it can’t be one', (text, words) => {
    expect(pasteTrouble(text)).toMatch(words)
  })

  it('is read as far as the worker takes it', () => {
    expect(pasteTrouble('x'.repeat(20_000))).toBeNull()
  })
})
