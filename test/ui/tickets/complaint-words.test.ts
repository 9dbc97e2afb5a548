import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import type { Complaint } from '../../../src/core/tickets/order-check.ts'
import { complaintWords, nearestOf } from '../../../src/ui/tickets/complaint-words.ts'

const one = amount('1')
/** One of each code; each must be a sentence that says what to do. */
const complaints: Complaint[] = [
  { field: 'amount', code: 'missing' },
  { field: 'total', code: 'missing' },
  { field: 'price', code: 'missing' },
  { field: 'stopPrice', code: 'missing' },
  { field: 'market', code: 'missing' },
  { field: 'option', code: 'missing' },
  { field: 'clientOrderId', code: 'missing' },
  { field: 'price', code: 'not-a-number' },
  { field: 'price', code: 'two-readings', typed: '1.250' },
  { field: 'price', code: 'not-positive' },
  { field: 'market', code: 'closed', status: 'closed' },
  { field: 'market', code: 'closed', status: 'cancel_only' },
  { field: 'price', code: 'off-step', step: amount('0.5'), nearest: [one] },
  { field: 'amount', code: 'below-minimum', minimum: one, nearest: one },
  { field: 'total', code: 'below-minimum', minimum: one, nearest: one },
  { field: 'amount', code: 'not-enough', needed: amount('2'), available: one, currency: 'USD', nearest: one },
  { field: 'stopPrice', code: 'stop-not-below', nearest: one },
  { field: 'stopPrice', code: 'stop-not-above', nearest: null },
  { field: 'stopPrice', code: 'stop-too-far', nearest: one },
  { field: 'option', code: 'not-with-stop' },
  { field: 'option', code: 'post-only' },
  { field: 'stopPrice', code: 'limit-only' },
  { field: 'clientOrderId', code: 'odd-characters', nearest: 'a-b' },
  { field: 'clientOrderId', code: 'too-long', nearest: 'a' },
]

describe('a complaint about an order', () => {
  it.each(complaints)('$code at $field is a short sentence', (complaint) => {
    const words = complaintWords(complaint)
    expect(words).toMatch(/^[A-Z].*[.#]$/)
    expect(words).not.toMatch(/undefined|null|NaN|object/)
    expect(words.length).toBeLessThan(120)
  })

  it('names figures as people read them', () => {
    const complaint = {
      field: 'amount',
      code: 'not-enough',
      needed: amount('3375'),
      available: amount('3000.5'),
      currency: 'USD',
      nearest: null,
    } as const
    expect(complaintWords(complaint)).toBe('This takes 3,375 USD, and 3,000.5 USD are free.')
  })

  it('offers what would do instead, as it is to stand in the field', () => {
    expect(complaints.map(nearestOf).map((offered) => offered.length)).toEqual(
      complaints.map((complaint) => {
        if (complaint.code === 'two-readings') return 2
        return 'nearest' in complaint && complaint.nearest !== null ? 1 : 0
      }),
    )
    const two = { field: 'price', code: 'off-step', step: one, nearest: [one, amount('2')] } as const
    expect(nearestOf(two)).toEqual(['1', '2'])
  })
})
