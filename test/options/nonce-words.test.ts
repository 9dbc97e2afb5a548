import { describe, expect, it } from 'vitest'
import { type NonceLine, newNonceLine } from '../../src/core/gemini/nonce.ts'
import { diagnosisOf } from '../../src/core/keys/nonce-diagnosis.ts'
import { foreignUseWords, nonceFacts } from '../../src/options/doctor/nonce-words.ts'
import { readDay } from '../../src/ui/expiry-words.ts'

const at = Date.UTC(2026, 10, 12, 12)
const day = readDay(at)
const factsOf = (change: Partial<NonceLine>) =>
  Object.fromEntries(nonceFacts(diagnosisOf({ ...newNonceLine, ...change })).map(({ term, words }) => [term, words]))

describe('what is known of a key’s nonces', () => {
  it.each<[string, Partial<NonceLine>, Record<string, string>]>([
    [
      'nothing',
      {},
      {
        Rule: 'Not known yet',
        'Known from': 'Nothing has shown it yet. Gemini’s first refusal will, and you may say it.',
        'Twinkey sends': 'Whole seconds that rise, at most one call a second',
      },
    ],
    [
      'Gemini’s refusal of a moment too far off',
      { rule: 'time-based', ruleFrom: 'gemini', learnedAt: at },
      {
        Rule: 'Time-based: within 30 s of Gemini’s clock',
        'Known from': `Gemini refused a nonce outside of 30 s on ${day}`,
        'Twinkey sends': 'Seconds with three decimals',
      },
    ],
    [
      'the owner’s word, which is not called proven',
      { rule: 'rising', ruleFrom: 'owner', learnedAt: at },
      {
        Rule: 'Always rising: higher than any before',
        'Known from': `You said so on ${day}. Gemini has not proven it.`,
        'Twinkey sends': 'Milliseconds',
      },
    ],
    [
      'a fraction that was refused, and a clock that is off',
      {
        rule: 'time-based',
        wholeSeconds: true,
        clockOffsetMs: -42_000,
        clock: { offsetMs: -42_000, uncertaintyMs: 510, measuredAt: at },
      },
      {
        'Known from': 'You said so, or Gemini refused a nonce, before Twinkey wrote down which',
        'Twinkey sends': 'Whole seconds that rise, at most one call a second: Gemini refused a fraction',
        'Gemini’s clock': '42 s behind this computer’s, give or take 0.6 s',
        'Corrected by': '42 s back when it signs',
      },
    ],
    [
      'higher nonces that the owner wanted',
      { rule: 'rising', ruleFrom: 'gemini', learnedAt: at, unit: 'ns' },
      {
        'Known from': `Gemini refused a nonce that had not risen on ${day}`,
        'Twinkey sends': 'Nanoseconds, as you chose',
      },
    ],
  ])('is said to come from %s', (_, change, expected) => {
    expect(factsOf(change)).toMatchObject(expected)
  })

  it.each([
    ['rising', 'a higher one'],
    ['time-based', 'the same one'],
  ] as const)('names another program of a %s key, and what to do', (rule, which) => {
    const words = foreignUseWords(diagnosisOf({ ...newNonceLine, rule }), at)
    expect(words).toContain(`on ${day} Gemini refused a nonce of ours because it had taken ${which}.`)
    expect(words).toContain('a key of its own')
  })
})
