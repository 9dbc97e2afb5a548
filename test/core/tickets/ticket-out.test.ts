import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  isHeld,
  isStillOut,
  type TicketOut,
  ticketOutSchema,
  unknownTicketOut,
} from '../../../src/core/tickets/ticket-out.ts'

const out: TicketOut = {
  at: 1_800_000_000_000,
  endpoint: '/v1/order/cancel/all',
  terms: '{}',
  nonce: '1800000025',
  rule: 'time-based',
  validUntil: 1_800_000_055_000,
}

describe('a ticket that is out', () => {
  it.each<[TicketOut['rule'], boolean]>([
    ['time-based', false],
    ['rising', true],
    // It may be one that rises.
    ['unknown', true],
  ])('of a key whose nonces are %s holds the key: %s', (rule, held) => {
    expect(isHeld({ rule })).toBe(held)
  })

  it.each<[string, Partial<TicketOut>, number, boolean]>([
    ['before its end', {}, 1_800_000_054_999, true],
    ['at its end', {}, 1_800_000_055_000, false],
    ['after its end', {}, 1_900_000_000_000, false],
    ['without an end', { validUntil: null }, 1_900_000_000_000, true],
    ['that holds its key, long after', { rule: 'rising', validUntil: null }, 9_900_000_000_000, true],
    ['that may hold its key, after its end', { rule: 'unknown' }, 1_900_000_000_000, true],
  ])('%s is still out: %s', (_, change, now, isOut) => {
    expect(isStillOut({ ...out, ...change }, now)).toBe(isOut)
  })

  it('of which nothing is known holds its key until its owner speaks', () => {
    expect(v.parse(ticketOutSchema, unknownTicketOut)).toEqual(unknownTicketOut)
    expect(isStillOut(unknownTicketOut, 9_900_000_000_000)).toBe(true)
  })

  it.each(['', '-1', '1.5', '1e9', 'x', '1'.repeat(41)])('has no nonce such as %j', (nonce) => {
    expect(v.safeParse(ticketOutSchema, { ...out, nonce }).success).toBe(false)
  })

  it('is remembered without the ticket: what else is in it falls away', () => {
    const withTicket = { ...out, payload: 'eyJ9', signature: 'ab' }
    expect(v.parse(ticketOutSchema, withTicket)).toEqual(out)
  })
})
