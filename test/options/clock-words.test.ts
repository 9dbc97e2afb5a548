import { describe, expect, it } from 'vitest'
import { clockStandingOf } from '../../src/core/keys/nonce-diagnosis.ts'
import { clockAdvice, clockWords, fineWords, spanWords } from '../../src/options/doctor/clock-words.ts'

const at = (offsetMs: number) => clockStandingOf([{ offsetMs, uncertaintyMs: 520, measuredAt: 1 }])

describe('this computer’s clock', () => {
  it.each([
    [42_000, 'This computer’s clock is 42 s slow.', /Other programs .* don’t: .* automatic/],
    [-42_000, 'This computer’s clock is 42 s fast.', /Other programs/],
    [7_200_000, 'This computer’s clock is 2 h slow.', /Twinkey corrects for it/],
    [-4000, 'This computer’s clock is 4 s fast.', /no harm/],
    [300, 'This computer’s clock agrees with Gemini’s, as far as can be told: to within 0.9 s.', /nothing to do/],
  ])('that is %i ms behind Gemini’s is said to be so, with what to do', (offsetMs, words, advice) => {
    expect(clockWords(at(offsetMs))).toBe(words)
    expect(clockAdvice(at(offsetMs))).toMatch(advice)
  })

  it('that was never measured is not called right', () => {
    expect(clockWords(clockStandingOf([]))).toBe('The clock has not been measured yet.')
  })

  it.each([
    [0, '0 s'],
    [119_000, '119 s'],
    [-120_000, '2 min'],
    [7_140_000, '119 min'],
    [7_500_000, '2 h 5 min'],
  ])('is off by %i ms in words', (ms, words) => {
    expect(spanWords(ms)).toBe(words)
  })

  it('is never said to be known better than it is', () => {
    expect([fineWords(500), fineWords(501), fineWords(0)]).toEqual(['0.5 s', '0.6 s', '0.0 s'])
  })
})
