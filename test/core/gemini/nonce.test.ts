import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isHigher,
  type Nonce,
  type NonceLine,
  newNonceLine,
  takeNonce,
  takeTicketNonce,
  withHigherUnit,
  withRule,
} from '../../../src/core/gemini/nonce.ts'

const now = 1_700_000_000_500
const line = (change: Partial<NonceLine>): NonceLine => ({ ...newNonceLine, ...change })
const nonce = (digits: string) => digits as Nonce

describe('the next nonce', () => {
  it.each<[string, NonceLine, string]>([
    ['is the second for a key not yet known', newNonceLine, '1700000000'],
    [
      'is the millisecond, as a fraction of a second, for a time-based key',
      line({ rule: 'time-based' }),
      '1700000000.500',
    ],
    [
      'is the second for a time-based key that was refused a fraction',
      line({ rule: 'time-based', wholeSeconds: true }),
      '1700000000',
    ],
    [
      'rises within one millisecond of a time-based key',
      line({ rule: 'time-based', last: nonce('1700000000.999') }),
      '1700000001.000',
    ],
    [
      'rises above the whole seconds that a time-based key had before',
      line({ rule: 'time-based', last: nonce('1700000001') }),
      '1700000001.001',
    ],
    [
      'rises above the fractions that a key had which takes whole seconds now',
      line({ rule: 'time-based', wholeSeconds: true, last: nonce('1700000000.999') }),
      '1700000001',
    ],
    [
      'is none that a ticket has, in whatever writing',
      line({ rule: 'time-based', last: nonce('1700000024.999'), reserved: [nonce('1700000025')] }),
      '1700000025.001',
    ],
    ['is the millisecond for a rising key', line({ rule: 'rising' }), '1700000000500'],
    ['rises within one second', line({ last: nonce('1700000000') }), '1700000001'],
    ['rises within one millisecond', line({ rule: 'rising', last: nonce('1700000000500') }), '1700000000501'],
    [
      'goes on above 2^53 without losing a digit',
      line({ rule: 'rising', last: nonce('1700000000123456789') }),
      '1700000000123456790',
    ],
    ['follows the clock of Gemini, not ours', line({ rule: 'time-based', clockOffsetMs: -75_000 }), '1699999925.500'],
    [
      'goes back with the clock for a time-based key',
      line({ rule: 'time-based', last: nonce('1700003600') }),
      '1700000000.500',
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
    const key = fc.constantFrom<Partial<NonceLine>>(
      { rule: 'unknown' },
      { rule: 'time-based' },
      { rule: 'time-based', wholeSeconds: true },
      { rule: 'rising' },
      { rule: 'rising', unit: 'us' },
      { rule: 'rising', unit: 'ns' },
    )
    const steps = fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(key, steps, (known, gaps) => {
        let at = now
        let current = line(known)
        for (const gap of gaps) {
          at += gap
          const turn = takeNonce(current, at)
          if (current.last !== null) expect(isHigher(turn.nonce, current.last)).toBe(true)
          expect(turn.nonce).toMatch(/^\d+(\.\d{3})?$/)
          expect(turn.line.last).toBe(turn.nonce)
          current = turn.line
        }
      }),
    )
  })

  it('rises with every change of what is known of a rising key, and whatever its clock does', () => {
    const step = fc.record({
      gap: fc.integer({ min: -7_200_000, max: 7_200_000 }),
      unit: fc.constantFrom('us', 'ns', null),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let at = now
        let current = line({ rule: 'rising' })
        for (const { gap, unit } of steps) {
          at += gap
          if (unit !== null) current = withHigherUnit(current, unit)
          const turn = takeNonce(current, at)
          if (current.last !== null) expect(isHigher(turn.nonce, current.last)).toBe(true)
          current = turn.line
        }
      }),
    )
  })

  it('does not hold a time-based key to one call a second', () => {
    let current = line({ rule: 'time-based' })
    for (let call = 0; call < 100; call += 1) {
      const turn = takeNonce(current, now)
      expect(turn.waitMs).toBe(0)
      current = turn.line
    }
  })

  it('is within 30 s of the clock once the wait is over, for a time-based key', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 60 }),
        fc.boolean(),
        (gaps, wholeSeconds) => {
          let at = now
          let current = line({ rule: 'time-based', wholeSeconds })
          for (const gap of gaps) {
            const turn = takeNonce(current, at + gap)
            at += gap + turn.waitMs
            expect(Math.abs(Number(turn.nonce) - at / 1000)).toBeLessThan(30)
            current = turn.line
          }
        },
      ),
    )
  })
})

describe('the rule that an owner says', () => {
  const known = line({ rule: 'rising', last: nonce('5'), unit: 'ns', ruleFrom: 'gemini', learnedAt: 7 })

  it('changes nothing where it is known already', () => {
    expect(withRule(known, 'rising', now)).toBe(known)
  })

  it('begins the line anew, and is remembered as the owner’s word', () => {
    expect(withRule(known, 'time-based', now)).toEqual({
      ...newNonceLine,
      rule: 'time-based',
      ruleFrom: 'owner',
      learnedAt: now,
    })
  })

  it('may be taken back: then nobody has said it', () => {
    expect(withRule(known, 'unknown', now)).toEqual(newNonceLine)
  })
})

describe('higher nonces', () => {
  it.each([
    ['us', '1700000000500000'],
    ['ns', '1700000000500000000'],
  ] as const)('go by the clock in %s', (unit, expected) => {
    expect(takeNonce(withHigherUnit(line({ rule: 'rising' }), unit), now).nonce).toBe(expected)
  })

  it.each(['unknown', 'time-based'] as const)('are not for a key that is %s', (rule) => {
    expect(withHigherUnit(line({ rule }), 'ns')).toEqual(line({ rule }))
  })

  it('never become lower ones again', () => {
    const highest = line({ rule: 'rising', unit: 'ns' })
    expect(withHigherUnit(highest, 'us')).toBe(highest)
  })
})

describe('of two nonces the higher', () => {
  it.each([
    ['2', '1', true],
    ['1', '2', false],
    ['2', '2', false],
    ['10', '9', true],
    ['1700000000.001', '1700000000', true],
    ['1700000000.000', '1700000000', false],
    ['1700000000.1', '1700000000.099', true],
    ['1700000000000000002', '1700000000000000001', true],
  ])('of %s and %s is the first: %s', (one, other, expected) => {
    expect(isHigher(nonce(one), nonce(other))).toBe(expected)
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
      'is a whole second, above the fractions that calls have had',
      line({ rule: 'time-based', last: nonce('1700000025.001') }),
      '1700000026',
    ],
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
    expect(takeNonce(after, now)).toMatchObject({ nonce: '1700000000.500', waitMs: 0 })
  })

  it('is used by no call, and by no other ticket, of a time-based key', () => {
    const step = fc.record({
      isTicket: fc.boolean(),
      gap: fc.integer({ min: 0, max: 9000 }),
      ahead: fc.constantFrom(0, 10_000, 25_000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, wholeSeconds) => {
        let current = line({ rule: 'time-based', wholeSeconds })
        let at = now
        const used = new Set<number>()
        for (const { isTicket, gap, ahead } of steps) {
          at += gap
          const turn = isTicket ? takeTicketNonce(current, at, ahead) : takeNonce(current, at)
          at += turn.waitMs
          expect(used.has(Number(turn.nonce))).toBe(false)
          used.add(Number(turn.nonce))
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
