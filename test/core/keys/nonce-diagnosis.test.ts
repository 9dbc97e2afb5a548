import { describe, expect, it } from 'vitest'
import { type NonceLine, newNonceLine } from '../../../src/core/gemini/nonce.ts'
import { clockStandingOf, diagnosisOf } from '../../../src/core/keys/nonce-diagnosis.ts'

const line = (change: Partial<NonceLine>): NonceLine => ({ ...newNonceLine, ...change })
const reading = (offsetMs: number, measuredAt = 1) => ({ offsetMs, uncertaintyMs: 600, measuredAt })

describe('a diagnosis', () => {
  it('of a line of an older version claims to know nothing that it does not', () => {
    expect(diagnosisOf(line({ rule: 'rising' }))).toEqual({
      rule: 'rising',
      ruleFrom: 'earlier',
      learnedAt: null,
      manner: 'milliseconds',
      hasRefusedFractions: false,
      lastAt: null,
      clock: null,
      correctedByMs: 0,
      foreignUseAt: null,
      higherUnits: [],
    })
  })

  it('offers higher nonces only of a rising key that somebody else was seen to use', () => {
    const foreignUse = { at: 5, above: null }
    expect(diagnosisOf(line({ rule: 'rising', foreignUse })).higherUnits).toEqual(['us', 'ns'])
    expect(diagnosisOf(line({ rule: 'rising', foreignUse, unit: 'us' })).higherUnits).toEqual(['ns'])
    expect(diagnosisOf(line({ rule: 'rising', foreignUse, unit: 'ns' })).higherUnits).toEqual([])
    expect(diagnosisOf(line({ rule: 'time-based', foreignUse })).higherUnits).toEqual([])
  })

  it('holds no nonce', () => {
    const known = line({ rule: 'rising', last: '1700000000123' as NonceLine['last'], lastAt: 7 })
    expect(JSON.stringify(diagnosisOf(known))).not.toContain('1700000000123')
  })
})

describe('the standing of the clock', () => {
  it.each([
    [0, 'close'],
    [-600, 'close'],
    [601, 'off'],
    [-30_000, 'off'],
    [30_001, 'refused'],
    [-7_200_000, 'refused'],
  ])('with an offset of %i ms is %s', (offsetMs, state) => {
    expect(clockStandingOf([reading(offsetMs)]).state).toBe(state)
  })

  it('goes by the newest reading of all keys', () => {
    expect(clockStandingOf([null, reading(0, 1), reading(99_000, 3), reading(0, 2)])).toEqual({
      state: 'refused',
      reading: reading(99_000, 3),
    })
  })
})
