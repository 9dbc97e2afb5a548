import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  learnFromRefusal,
  type Nonce,
  type NonceLine,
  newNonceLine,
  takeNonce,
  takeTicketNonce,
  withRule,
  withServerTime,
} from '../../../src/core/gemini/nonce.ts'

const now = 1_700_000_000_500
const line = (change: Partial<NonceLine>): NonceLine => ({ ...newNonceLine, ...change })
const nonce = (digits: string) => digits as Nonce

describe('the next nonce', () => {
  it.each<[string, NonceLine, string]>([
    ['is the second for a key not yet known', newNonceLine, '1700000000'],
    ['is the second for a time-based key', line({ rule: 'time-based' }), '1700000000'],
    ['is the millisecond for a rising key', line({ rule: 'rising' }), '1700000000500'],
    ['rises within one second', line({ last: nonce('1700000000') }), '1700000001'],
    ['rises within one millisecond', line({ rule: 'rising', last: nonce('1700000000500') }), '1700000000501'],
    [
      'goes on above 2^53 without losing a digit',
      line({ rule: 'rising', last: nonce('1700000000123456789') }),
      '1700000000123456790',
    ],
    ['follows the clock of Gemini, not ours', line({ rule: 'time-based', clockOffsetMs: -75_000 }), '1699999925'],
    [
      'goes back with the clock for a time-based key',
      line({ rule: 'time-based', last: nonce('1700003600') }),
      '1700000000',
    ],
    ['does not go back for a key not yet known', line({ last: nonce('1700003600') }), '1700003601'],
  ])('%s', (_, before, expected) => {
    expect(takeNonce(before, now).nonce).toBe(expected)
  })

  it('makes a call wait when seconds run more than ten ahead of the clock', () => {
    expect(takeNonce(line({ last: nonce('1700000008') }), now).waitMs).toBe(0)
    expect(takeNonce(line({ last: nonce('1700000010') }), now).waitMs).toBe(500)
    expect(takeNonce(line({ last: nonce('1700000012') }), now).waitMs).toBe(2500)
  })

  it('does not make a call wait for an hour after the clock was set back by one', () => {
    expect(takeNonce(line({ last: nonce('1700003600') }), now).waitMs).toBe(0)
  })

  it('always rises, whatever the rule and however the calls fall', () => {
    const rule = fc.constantFrom('unknown' as const, 'rising' as const)
    const steps = fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(rule, steps, (key, gaps) => {
        let at = now
        let current = line({ rule: key })
        for (const gap of gaps) {
          at += gap
          const turn = takeNonce(current, at)
          if (current.last !== null) expect(BigInt(turn.nonce) > BigInt(current.last)).toBe(true)
          expect(turn.line.last).toBe(turn.nonce)
          current = turn.line
        }
      }),
    )
  })

  it('is within 30 s of the clock once the wait is over, for a time-based key', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 60 }), (gaps) => {
        let at = now
        let current = line({ rule: 'time-based' })
        for (const gap of gaps) {
          const turn = takeNonce(current, at + gap)
          at += gap + turn.waitMs
          expect(Math.abs(Number(turn.nonce) - at / 1000)).toBeLessThan(30)
          current = turn.line
        }
      }),
    )
  })
})

describe('a refused nonce', () => {
  const outside = "Nonce '1700000000' is not within 30 seconds of server time '1700000075''"
  const notRisen = "Nonce '1700000000' has not increased since your last call to the Gemini API."

  it('proves a time-based key and gives the clock of Gemini', () => {
    expect(learnFromRefusal(newNonceLine, outside, now)).toEqual({
      kind: 'try-again',
      line: { rule: 'time-based', last: null, clockOffsetMs: 74_500 },
    })
  })

  it('proves a rising key, which gets milliseconds from then on', () => {
    const lesson = learnFromRefusal(line({ last: nonce('1700000000') }), notRisen, now)
    expect(lesson).toEqual({ kind: 'try-again', line: { rule: 'rising', last: null, clockOffsetMs: 0 } })
  })

  it.each<[string, NonceLine, string, unknown]>([
    [
      'tells of another program when milliseconds are too low',
      line({ rule: 'rising' }),
      notRisen,
      { kind: 'used-elsewhere' },
    ],
    [
      'is read in the wording of the fixtures too',
      line({ rule: 'rising' }),
      'Nonce must be greater than the previous nonce',
      { kind: 'used-elsewhere' },
    ],
    [
      'tells of the clock when it was corrected already',
      line({ rule: 'time-based', clockOffsetMs: 74_000 }),
      outside,
      { kind: 'clock-off', offsetSeconds: 75 },
    ],
    ['teaches nothing in words never seen', newNonceLine, 'Out-of-sequence nonce', { kind: 'not-understood' }],
  ])('%s', (_, before, message, expected) => {
    expect(learnFromRefusal(before, message, now)).toEqual(expected)
  })

  it('learns again when the clock has moved since', () => {
    const lesson = learnFromRefusal(line({ rule: 'time-based', clockOffsetMs: -600_000 }), outside, now)
    expect(lesson).toMatchObject({ kind: 'try-again', line: { clockOffsetMs: 74_500 } })
  })
})

describe('what is known of a key', () => {
  it('keeps its line when its owner says what was known', () => {
    const known = line({ rule: 'rising', last: nonce('5') })
    expect(withRule(known, 'rising')).toBe(known)
    expect(withRule(known, 'time-based')).toEqual({ rule: 'time-based', last: null, clockOffsetMs: 0 })
  })

  it.each([
    ['a Date header that agrees', now, now - 300, now + 200, 0],
    ['a Date header that is off by less than matters', now - 1000, now, now, 0],
    ['a Date header four seconds behind', now - 4000, now, now, -3500],
    ['an answer that took twenty seconds to come', now, now, now + 20_000, 0],
    ['an answer that was written twenty seconds after we asked', now + 20_000, now, now + 20_000, 0],
    ['a Date header a minute behind', now - 60_000, now, now + 1000, -60_000],
    ['a Date header an hour ahead', now + 3_600_000, now, now + 1000, 3_600_000],
  ])('takes from %s no more than it proves', (_, serverTime, sentAt, receivedAt, offset) => {
    expect(withServerTime(newNonceLine, { sentAt, serverTime, receivedAt }).clockOffsetMs).toBe(offset)
  })
})

describe('the nonce of a ticket', () => {
  const ahead = 25_000

  it.each([
    ['is ahead of the clock where nonces go by that', line({ rule: 'time-based' }), '1700000025'],
    ['is not, where that is not known', newNonceLine, '1700000000'],
    ['rises in milliseconds where nonces rise', line({ rule: 'rising' }), '1700000000500'],
    ['is none that a call has had', line({ rule: 'time-based', last: nonce('1700000026') }), '1700000027'],
    [
      'is none that another ticket has',
      line({ rule: 'time-based', reserved: [nonce('1700000025'), nonce('1700000024')] }),
      '1700000023',
    ],
    ['goes by Gemini’s clock', line({ rule: 'time-based', clockOffsetMs: 7000 }), '1700000032'],
    [
      'is not led astray by a clock that was set back',
      line({ rule: 'time-based', last: nonce('1700009000') }),
      '1700000025',
    ],
  ])('%s', (_, before, expected) => {
    expect(takeTicketNonce(before, now, ahead).nonce).toBe(expected)
  })

  it('leaves the line of a time-based key’s calls where it was: none of them has to wait', () => {
    const { line: after } = takeTicketNonce(line({ rule: 'time-based', last: nonce('1700000000') }), now, ahead)
    expect(takeNonce(after, now)).toMatchObject({ nonce: '1700000001', waitMs: 0 })
  })

  it('is used by no call, and by no other ticket, of a time-based key', () => {
    const step = fc.record({
      isTicket: fc.boolean(),
      gap: fc.integer({ min: 0, max: 9000 }),
      ahead: fc.constantFrom(0, 10_000, 25_000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let current = line({ rule: 'time-based' })
        let at = now
        const used = new Set<string>()
        for (const { isTicket, gap, ahead } of steps) {
          at += gap
          const turn = isTicket ? takeTicketNonce(current, at, ahead) : takeNonce(current, at)
          at += turn.waitMs
          expect(used.has(turn.nonce)).toBe(false)
          used.add(turn.nonce)
          current = turn.line
        }
      }),
    )
  })

  it('is within Gemini’s window of 30 s, whatever was signed before', () => {
    const tickets = fc.array(fc.constantFrom(0, 10_000, 20_000, 25_000), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(tickets, (aheads) => {
        let current = line({ rule: 'time-based' })
        for (const ahead of aheads) {
          const turn = takeTicketNonce(current, now, ahead)
          expect(Number(turn.nonce) - Math.floor(now / 1000)).toBeLessThanOrEqual(30)
          current = turn.line
        }
      }),
    )
  })
})
