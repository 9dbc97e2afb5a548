import { LosslessNumber } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { type NonceLine, type NonceRule, spendNonce } from './nonce.ts'
import type { Wire } from './wire.ts'

const serverMs = 1_695_066_301_999

function line(nonceRule: NonceRule, refusesRepeatedNonce = false): NonceLine {
  return { nonceRule, lastNonce: null, refusesRepeatedNonce, usedNonces: new Set() }
}

/** The message of the refusal, or null when the nonce was accepted. */
function spend(key: NonceLine, nonce: Wire | undefined): string | null {
  try {
    spendNonce(key, nonce, serverMs)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

const number = (text: string) => new LosslessNumber(text)

describe('a rising nonce', () => {
  test.each<[string, Wire, Wire, boolean]>([
    ['a higher number', number('1'), number('2'), true],
    ['the same number', number('2'), number('2'), false],
    ['the same number as text', number('2'), '2', false],
    ['a lower number', number('2'), number('1'), false],
    ['a fraction more', number('1700000000'), number('1700000000.5'), true],
    ['nanoseconds that a double cannot tell apart', '1565673595820662072', '1565673595820662073', true],
    ['seconds after milliseconds', number('1700000000000'), number('1800000000'), false],
  ])('%s: after %s, %s is accepted: %s', (_, first, second, isAccepted) => {
    const key = line('rising')
    expect(spend(key, first)).toBeNull()
    const text = typeof second === 'string' ? second : String(second)
    const refusal = `Nonce '${text}' has not increased since your last call to the Gemini API.`
    expect(spend(key, second)).toBe(isAccepted ? null : refusal)
  })
})

describe('a time-based nonce', () => {
  test.each<[Wire, boolean]>([
    [number('1695066301'), true],
    [number('1695066271'), true],
    [number('1695066270'), false],
    [number('1695066331'), true],
    [number('1695066331.001'), false],
    [number('1695066300.123456'), true],
    ['1695066301', true],
    ['1695066299324', false],
  ])('%s is accepted: %s', (nonce, isAccepted) => {
    // The doubled apostrophe is Gemini's.
    const refusal = `Nonce '${nonce}' is not within 30 seconds of server time '1695066301''`
    expect(spend(line('time'), nonce)).toBe(isAccepted ? null : refusal)
  })

  test('may be used twice, and may go back', () => {
    const key = line('time')
    for (const nonce of ['1695066301', '1695066301', '1695066300']) expect(spend(key, nonce)).toBeNull()
  })

  test('may not be used twice on a key that refuses repeats', () => {
    const key = line('time', true)
    expect(spend(key, '1695066301')).toBeNull()
    expect(spend(key, number('1695066301'))).toContain('has not increased')
    expect(spend(key, '1695066300')).toBeNull()
  })
})

describe('a nonce that is no number', () => {
  test.each<[Wire, string]>([
    ['', `Nonce '""' was not parseable as a number.`],
    ['soon', `Nonce '"soon"' was not parseable as a number.`],
    [null, `Nonce 'null' was not parseable as a number.`],
    [true, `Nonce 'true' was not parseable as a number.`],
  ])('%j is refused', (nonce, message) => {
    expect(spend(line('rising'), nonce)).toBe(message)
  })

  test('that is missing has a reason of its own', () => {
    expect(spend(line('rising'), undefined)).toBe('MissingNonce')
  })
})
