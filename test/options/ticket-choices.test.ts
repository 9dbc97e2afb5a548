import { expect, it } from 'vitest'
import { postDateChoices } from '../../src/core/preferences.ts'
import { goodForWords } from '../../src/options/settings/ticket-choices.ts'

it('a ticket is good for Gemini’s 30 s, and for as much more as its nonce is ahead', () => {
  expect(postDateChoices.map(goodForWords)).toEqual(['30 s', '40 s', '50 s', '55 s'])
})
