import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Nonce, type NonceLine, newNonceLine, takeNonce } from '../../../src/core/gemini/nonce.ts'
import { type Cure, learnFromRefusal, type RefusedNonce } from '../../../src/core/gemini/nonce-lessons.ts'

const now = 1_700_000_000_500
const line = (change: Partial<NonceLine>): NonceLine => ({ ...newNonceLine, ...change })
const nonce = (digits: string) => digits as Nonce
const refused = (message: string, change: Partial<RefusedNonce> = {}): RefusedNonce => ({
  message,
  sentAt: now,
  serverTime: null,
  receivedAt: now,
  ...change,
})
const outside = "Nonce '1700000000' is not within 30 seconds of server time '1700000075''"
const notRisen = "Nonce '1700000000' has not increased since your last call to the Gemini API."
const clock = { offsetMs: 75_000, uncertaintyMs: 500, measuredAt: now }

describe('a refused nonce', () => {
  it('proves a time-based key and gives the clock of Gemini', () => {
    expect(learnFromRefusal(newNonceLine, refused(outside), [])).toEqual({
      line: {
        ...newNonceLine,
        rule: 'time-based',
        ruleFrom: 'gemini',
        learnedAt: now,
        clock,
        clockOffsetMs: 75_000,
      },
      cure: 'time-based',
      failure: { code: 'clock-off', seconds: 75 },
    })
  })

  it('proves a rising key, which gets milliseconds from then on', () => {
    expect(learnFromRefusal(line({ last: nonce('1700000000') }), refused(notRisen), [])).toEqual({
      line: { ...newNonceLine, rule: 'rising', ruleFrom: 'gemini', learnedAt: now },
      cure: 'rising',
      failure: { code: 'nonce-used-elsewhere' },
    })
  })

  it('corrects an owner who said the wrong rule', () => {
    const said = line({ rule: 'rising', ruleFrom: 'owner', learnedAt: 1, unit: 'ns', last: nonce('1700000000500') })
    const { line: known, cure } = learnFromRefusal(said, refused(outside), [])
    expect([cure, known]).toMatchObject(['time-based', { rule: 'time-based', ruleFrom: 'gemini', last: null }])
    expect(known.unit).toBeUndefined()
  })

  it.each(['has not increased since your last call', 'Nonce must be greater than the previous nonce'])(
    'tells of another program when milliseconds are too low ("%s"): a higher unit is not taken by itself',
    (message) => {
      const rising = line({ rule: 'rising', ruleFrom: 'gemini', last: nonce('1700000000500') })
      const first = learnFromRefusal(rising, refused(message), [])
      expect(first).toMatchObject({ cure: 'later-nonce', failure: { code: 'nonce-used-elsewhere' } })
      expect(first.line.foreignUse).toEqual({ at: now, above: '1700000000500' })
      const second = learnFromRefusal(first.line, refused(message), ['later-nonce'])
      expect([second.cure, second.line.unit]).toEqual([null, undefined])
    },
  )

  it('of a slow clock tells of nobody else: nonces by Gemini’s clock may be the higher ones', () => {
    const restored = line({ rule: 'rising', ruleFrom: 'gemini', last: nonce('1700000000500') })
    const late = refused(notRisen, { serverTime: now + 7_200_000 })
    const { line: known, cure } = learnFromRefusal(restored, late, [])
    expect([cure, known.foreignUse]).toEqual(['later-nonce', undefined])
    expect(takeNonce(known, now).nonce).toBe(String(now + 7_200_500))
  })

  it('of a key that is proven to go by the clock tells that somebody has had the same moment', () => {
    const proven = line({ rule: 'time-based', ruleFrom: 'gemini', last: nonce('1700000000.500') })
    const { line: known, cure, failure } = learnFromRefusal(proven, refused(notRisen), [])
    expect([cure, failure]).toEqual(['later-nonce', { code: 'nonce-used-elsewhere' }])
    expect(known).toEqual({ ...proven, foreignUse: { at: now, above: '1700000000.500' } })
    expect(takeNonce(known, now).nonce).toBe('1700000000.501')
  })

  it('said twice of such a key proves that it rises after all: Gemini’s word is never held for good', () => {
    const proven = line({ rule: 'time-based', ruleFrom: 'gemini', last: nonce('1700000000.501') })
    const { line: known, cure } = learnFromRefusal(proven, refused(notRisen), ['later-nonce'])
    expect([cure, known.rule]).toEqual(['rising', 'rising'])
  })

  it('takes fractions from a key that can’t read them, and from no other', () => {
    const message = "Nonce '1700000000.500' was not parseable as a number."
    const timed = line({ rule: 'time-based', last: nonce('1700000000.500') })
    expect(learnFromRefusal(timed, refused(message), [])).toEqual({
      line: { ...timed, wholeSeconds: true },
      cure: 'whole-seconds',
      failure: null,
    })
    const whole = line({ last: nonce('1700000000') })
    expect(learnFromRefusal(whole, refused(message), [])).toEqual({ line: whole, cure: null, failure: null })
  })

  it('tells of the clock when it was corrected already', () => {
    const timed = line({ rule: 'time-based', ruleFrom: 'gemini', clockOffsetMs: 74_000 })
    expect(learnFromRefusal(timed, refused(outside), [])).toEqual({
      line: { ...timed, clock },
      cure: null,
      failure: { code: 'clock-off', seconds: 75 },
    })
  })

  it('learns again when the clock has moved since', () => {
    const moved = line({ rule: 'time-based', ruleFrom: 'gemini', clockOffsetMs: -600_000, last: nonce('1699999400.5') })
    expect(learnFromRefusal(moved, refused(outside), [])).toMatchObject({
      cure: 'clock',
      line: { clockOffsetMs: 75_000, last: null },
    })
  })

  it.each(['Out-of-sequence nonce', '', 'MissingNonce'])('teaches nothing in words never seen: "%s"', (message) => {
    expect(learnFromRefusal(newNonceLine, refused(message), [])).toEqual({
      line: newNonceLine,
      cure: null,
      failure: null,
    })
  })

  it('ends after two cures at the most, and none is taken twice, whatever Gemini says', () => {
    const fraction = "Nonce '1.5' was not parseable as a number."
    const said = fc.oneof(
      fc.constantFrom(notRisen, fraction, 'never heard of'),
      fc.integer({ min: 0, max: 9_999_999_999 }).map((time) => `is not within 30 seconds of server time '${time}''`),
    )
    const rule = fc.constantFrom('unknown' as const, 'time-based' as const, 'rising' as const)
    fc.assert(
      fc.property(rule, fc.array(said, { minLength: 5, maxLength: 5 }), (first, messages) => {
        let known = line({ rule: first })
        const cures: Cure[] = []
        for (const message of messages) {
          const lesson = learnFromRefusal(takeNonce(known, now).line, refused(message), cures)
          known = lesson.line
          if (lesson.cure === null) break
          cures.push(lesson.cure)
        }
        expect(cures.length).toBeLessThanOrEqual(2)
        expect(new Set(cures).size).toBe(cures.length)
      }),
    )
  })
})
