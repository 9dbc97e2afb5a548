import { describe, expect, it } from 'vitest'
import type { ProofAnswer } from '../../src/core/keys/revocation-proof.ts'
import {
  type AskingRound,
  mostAskings,
  mostAskingsOf,
  noRound,
  restMs,
  withAnswer,
  withAsking,
  withStop,
} from '../../src/options/revoke/asking-round.ts'

const now = 1_700_000_000_000
const asking = (count: number): AskingRound => ({ state: 'asking', count, nextAt: null })
const over = (count: number): AskingRound => ({ state: 'over', count, nextAt: null })
const resting = (count: number): AskingRound => ({ state: 'resting', count, nextAt: now + restMs })
const alive: ProofAnswer = { verdict: 'alive' }
const dead: ProofAnswer = { verdict: 'dead', status: null, reason: 'InvalidApiKey' }

describe('a round of asking whether a key is dead', () => {
  it.each<[string, AskingRound, AskingRound]>([
    ['begins', noRound, asking(1)],
    ['goes on after a rest', resting(3), asking(4)],
    ['begins anew where the last is over', over(24), asking(1)],
  ])('%s', (_, before, after) => {
    expect(withAsking(before)).toEqual(after)
  })

  it.each<[string, AskingRound, ProofAnswer, AskingRound]>([
    ['rests while the key still answers', asking(1), alive, resting(1)],
    ['rests once more before the last time', asking(mostAskings - 1), alive, resting(mostAskings - 1)],
    ['is over after the last time', asking(mostAskings), alive, over(mostAskings)],
    ['is over with a dead key', asking(2), dead, over(2)],
    ['is over with what proves nothing', asking(2), { verdict: 'unproven', because: 'rate' }, over(2)],
    [
      'is over with a reason that only a person can judge',
      asking(2),
      { verdict: 'unknown-reason', status: 403, reason: 'KeyRetired' },
      over(2),
    ],
    ['stays over where it was stopped before the answer came', over(2), alive, over(2)],
  ])('%s', (_, before, answer, after) => {
    expect(withAnswer(before, answer, now, mostAskings)).toEqual(after)
  })

  it('keeps its count when it is stopped', () => {
    expect(withStop(resting(7))).toEqual(over(7))
  })

  it('is one asking for a key whose orders it would keep alive', () => {
    expect(mostAskingsOf({ requiresHeartbeat: false })).toBe(mostAskings)
    expect(withAnswer(asking(1), alive, now, mostAskingsOf({ requiresHeartbeat: true }))).toEqual(over(1))
  })

  it('takes two minutes at the most', () => {
    expect((mostAskings * restMs) / 60_000).toBe(2)
  })
})
