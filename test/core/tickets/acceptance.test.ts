import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Nonce, NonceRule } from '../../../src/core/gemini/nonce.ts'
import { type Acceptance, acceptanceOf, type KnownKey } from '../../../src/core/tickets/acceptance.ts'
import { decimal } from '../../exchange/decimal.ts'
import { type NonceLine as ExchangeLine, spendNonce } from '../../exchange/nonce.ts'
import { digits } from '../../exchange/wire.ts'

/** A whole second, so that boundaries stand out. */
const now = 1_800_000_000_000
const ticket = { host: 'api.gemini.com', path: '/v1/orders', endpoint: '/v1/orders', nonce: '1800000000' }

function keyWith(rule: NonceRule, last: string | null = null, clockOffsetMs = 0): KnownKey {
  return {
    environment: 'production',
    isGenuine: true,
    isDead: false,
    line: { rule, last: last as Nonce, clockOffsetMs },
  }
}
const timed = keyWith('time-based')
const ask = (nonce: string, key: KnownKey, at = now) => acceptanceOf({ ...ticket, nonce }, key, at)
const no = (why: Extract<Acceptance, { answer: 'no' }>['why']): Acceptance => ({ answer: 'no', why })
const unknownRule: Acceptance = { answer: 'unknown', why: 'unknown-rule' }
const yes = (until: number | null): Acceptance => ({ answer: 'yes', until })

describe('a ticket that no nonce can mend', () => {
  it.each<[string, Partial<typeof ticket> | { nonce: null }, Partial<KnownKey> | null, Acceptance]>([
    ['of a key that is not here', {}, null, { answer: 'unknown', why: 'no-such-key' }],
    ['to the other environment', { host: 'api.sandbox.gemini.com' }, {}, no('wrong-host')],
    ['to another host', { host: 'example.com' }, {}, no('wrong-host')],
    ['to another port', { host: 'api.gemini.com:80' }, {}, no('wrong-host')],
    ['to another host, whosever key it is', { host: 'example.com' }, null, no('wrong-host')],
    [
      'to the sandbox, of a key that is not here',
      { host: 'api.sandbox.gemini.com' },
      null,
      { answer: 'unknown', why: 'no-such-key' },
    ],
    ['of the sandbox, to production', {}, { environment: 'sandbox' }, no('wrong-host')],
    ['of a dead key', {}, { isDead: true }, no('dead-key')],
    ['that is not genuine', {}, { isGenuine: false }, no('bad-signature')],
    ['to another path', { path: '/v1/order/cancel' }, {}, no('wrong-path')],
    ['to the same path with a query', { path: '/v1/orders?x' }, {}, no('wrong-path')],
    ['to another path, whosever key it is', { path: '/v1/order' }, null, no('wrong-path')],
    ['without a nonce', { nonce: null }, {}, no('no-nonce')],
    ['without a nonce, whosever key it is', { nonce: null }, null, no('no-nonce')],
  ])('%s', (_, change, of, expected) => {
    expect(acceptanceOf({ ...ticket, ...change }, of && { ...timed, ...of }, now)).toEqual(expected)
  })

  it('is judged by what it says, where it names no address', () => {
    expect(acceptanceOf({ ...ticket, host: null, path: null }, timed, now)).toEqual(yes(now + 30_000))
  })
})

describe('a ticket of a time-based key', () => {
  it.each<[string, number, Acceptance]>([
    ['1800000000', now, yes(now + 30_000)],
    ['1800000000', now + 29_999, yes(now + 30_000)],
    ['1800000000', now + 30_000, no('too-old')],
    ['1800000000', now - 30_000, yes(now + 30_000)],
    ['1800000000', now - 30_001, { answer: 'not-yet', from: now - 30_000 }],
    // Whether Gemini counts from its clock or from the whole second of it is not known: the narrower window of both.
    ['1800000000.5', now + 30_499, yes(now + 30_500)],
    ['1800000000.5', now + 30_500, no('too-old')],
    ['1800000000.5', now - 29_000, yes(now + 30_500)],
    ['1800000000.5', now - 29_001, { answer: 'not-yet', from: now - 29_000 }],
    ['1800000000.000', now - 30_000, yes(now + 30_000)],
    ['1800000000.0009', now, yes(now + 30_000)],
    ['0', now, no('too-old')],
    ['1800000000000', now, { answer: 'not-yet', from: 1_799_999_999_970_000 }],
    ['1800000000000000000', now, { answer: 'not-yet', from: 8_640_000_000_000_000 }],
  ])('with the nonce %s', (nonce, at, expected) => {
    expect(ask(nonce, timed, at)).toEqual(expected)
  })

  it.each([-90_000, 40_000.4, 3_600_000])('goes by Gemini’s clock, which is %s ms ahead of ours', (ahead) => {
    const offset = Math.round(ahead)
    const key = keyWith('time-based', null, ahead)
    expect(ask('1800000000', key, now - offset)).toEqual(yes(now - offset + 30_000))
    expect(ask('1800000000', key, now - offset + 30_000)).toEqual(no('too-old'))
    expect(ask('1800000000', key, now - offset - 30_001)).toEqual({ answer: 'not-yet', from: now - offset - 30_000 })
  })

  it('has its `from` in a Date, however far ahead it is', () => {
    const from = ask('9'.repeat(40), timed)
    expect(from.answer === 'not-yet' && new Date(from.from).getTime()).toBe(8_640_000_000_000_000)
  })
})

describe('a ticket of a key whose nonces rise', () => {
  it.each<[string, string | null, Acceptance]>([
    ['1800000000001', '1800000000000', yes(null)],
    ['1800000000000', '1800000000000', yes(null)],
    ['1799999999999', '1800000000000', no('overtaken')],
    ['1799999999999.9', '1800000000000', no('overtaken')],
    ['1800000000000.1', '1800000000000', yes(null)],
    ['1800000000', '1800000000000', no('overtaken')],
    ['9007199254740993', '9007199254740992', yes(null)],
    ['9007199254740992', '9007199254740993', no('overtaken')],
    ['1800000000000', null, unknownRule],
  ])('with the nonce %s after %s', (nonce, last, expected) => {
    expect(ask(nonce, keyWith('rising', last))).toEqual(expected)
    expect(ask(nonce, keyWith('rising', last), now + 86_400_000)).toEqual(expected)
  })
})

describe('a ticket of a key whose rule is not known', () => {
  it.each<[string, string, string | null, number, Acceptance]>([
    ['is taken where both rules take it', '1800000000', '1800000000', now, yes(now + 30_000)],
    ['is taken where it was dated ahead', '1800000025', '1800000025', now, yes(now + 55_000)],
    ['may be taken when it is old', '1800000000', '1800000000', now + 30_000, unknownRule],
    ['may be taken when it is early', '1800000031', '1800000000', now, unknownRule],
    ['may be taken when it is in time and was overtaken', '1800000000', '1800000001', now, unknownRule],
    ['is refused when it is old and was overtaken', '1800000000', '1800000001', now + 30_000, no('overtaken')],
    ['may be taken when it is early and was overtaken', '1800000031', '1800000032', now, unknownRule],
    ['may be taken when it is in time and nothing was used', '1800000000', null, now, unknownRule],
    ['may be taken when it is old and nothing was used', '1800000000', null, now + 30_000, unknownRule],
  ])('%s', (_, nonce, last, at, expected) => {
    expect(ask(nonce, keyWith('unknown', last), at)).toEqual(expected)
  })
})

describe('a yes', () => {
  const nonces = fc.oneof(
    fc.integer({ min: 1_799_999_960, max: 1_800_000_040 }).map(String),
    fc
      .tuple(fc.integer({ min: 1_799_999_960, max: 1_800_000_040 }), fc.stringMatching(/^\d{1,9}$/))
      .map((two) => two.join('.')),
    fc.integer({ min: now - 50, max: now + 50 }).map(String),
    fc.stringMatching(/^[1-9]\d{0,25}$/),
  )
  const handedOut = fc.oneof(
    fc.integer({ min: 1_799_999_960, max: 1_800_000_040 }).map(BigInt),
    fc.integer({ min: now - 50, max: now + 50 }).map(BigInt),
  )

  it('is never said of a nonce that the exchange refuses, until its last moment', () => {
    const seen = { yes: 0 }
    const property = fc.property(
      nonces,
      fc.constantFrom<NonceRule>('unknown', 'time-based', 'rising'),
      fc.constantFrom<ExchangeLine['nonceRule']>('time', 'rising'),
      handedOut,
      fc.boolean(),
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.integer({ min: 0, max: 999 }),
      (nonce, rule, trueRule, last, isUsed, clockOffsetMs, ms) => {
        // What is known of a rule is true.
        fc.pre(rule === 'unknown' || (rule === 'time-based') === (trueRule === 'time'))
        // A ticket's own nonce is handed out and not used: else it has been sent.
        fc.pre(!isUsed || decimal(nonce) !== decimal(String(last)))
        const answer = ask(nonce, keyWith(rule, String(last), clockOffsetMs), now + ms)
        if (answer.answer !== 'yes') return
        seen.yes += 1
        const serverMs = now + ms + clockOffsetMs
        const lastMoment = answer.until === null ? serverMs : answer.until - 1 + clockOffsetMs
        for (const moment of [serverMs, lastMoment]) {
          const lastNonce = decimal(String(isUsed ? last : last - 1n))
          const line = { nonceRule: trueRule, lastNonce, refusesRepeatedNonce: false, usedNonces: new Set<bigint>() }
          expect(() => spendNonce(line, digits(nonce), moment)).not.toThrow()
        }
      },
    )
    fc.assert(property, { numRuns: 5000 })
    expect(seen.yes).toBeGreaterThan(100)
  })

  it('is said again of a not-yet, from the moment that it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 90_000 }), fc.stringMatching(/^\d{1,4}$/), (ahead, fraction) => {
        const nonce = `${1_800_000_000 + ahead}.${fraction}`
        const answer = ask(nonce, timed)
        if (answer.answer !== 'not-yet') throw new Error(`${nonce} is ${answer.answer}`)
        expect(ask(nonce, timed, answer.from - 1).answer).toBe('not-yet')
        expect(ask(nonce, timed, answer.from).answer).toBe('yes')
      }),
    )
  })
})
