import { describe, expect, it } from 'vitest'
import { provingNothing } from '../../src/core/keys/revocation-proof.ts'
import type { AskingRound } from '../../src/options/revoke/asking-round.ts'
import { nextSteps, roundWords, spokenRoundWords } from '../../src/options/revoke/proof-words.ts'
import { say } from '../../src/words/say.ts'

const round = (state: AskingRound['state'], count: number): AskingRound => ({ state, count, nextAt: null })

describe('the words of a round of asking', () => {
  it.each<[string, AskingRound, number, string, string]>([
    ['before the first', round('over', 0), 0, '', ''],
    [
      'while Gemini is asked',
      round('asking', 1),
      0,
      'Asking Gemini: asked 1 of at most 24 times…',
      'Asking Gemini until the key is dead.',
    ],
    [
      'between two askings',
      round('resting', 3),
      4,
      'Gemini was asked 3 of at most 24 times, and is asked again in 4 s.',
      'Asking Gemini until the key is dead.',
    ],
    ['after one', round('over', 1), 0, '', 'Gemini was asked once.'],
    ['after several', round('over', 24), 0, '', 'Gemini was asked 24 times.'],
  ])('%s', (_, at, seconds, seen, heard) => {
    expect([roundWords(at, 24, seconds), spokenRoundWords(at, 24)]).toEqual([seen, heard])
  })

  it('promise no second asking where there is none', () => {
    const at = round('asking', 1)
    expect([roundWords(at, 1, 0), spokenRoundWords(at, 1)]).toEqual(['Asking Gemini…', 'Asking Gemini.'])
  })

  it('say what to do about everything that proves nothing', () => {
    for (const because of provingNothing) expect(say(nextSteps[because])).toMatch(/\.$/)
  })
})
