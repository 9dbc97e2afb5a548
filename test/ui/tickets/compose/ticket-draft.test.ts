import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../../src/core/keys/key-profile.ts'
import {
  afterChange,
  complaintOfId,
  emptyDraft,
  isJudged,
  plainTicketOf,
  type TicketDraft,
} from '../../../../src/ui/tickets/compose/ticket-draft.ts'

const typed = afterChange(
  { ...emptyDraft, symbol: 'BTCUSD' },
  { does: 'order', change: { quantity: '0.05', price: '67500', option: 'fill-or-kill', clientOrderId: 'mine' } },
)
const draft = (change: Partial<TicketDraft>): TicketDraft => ({ ...emptyDraft, ...change })

describe('what is typed into the form', () => {
  it('stays while the key changes', () => {
    const after = afterChange(typed, { does: 'change', change: { ref: 'a'.repeat(32) as KeyRef, account: null } })
    expect(after.order).toEqual(typed.order)
  })

  it('of numbers goes with the market, in which they meant something', () => {
    const after = afterChange(typed, { does: 'change', change: { symbol: 'ETHUSD' } })
    expect(after.order).toMatchObject({
      quantity: '',
      price: '',
      side: 'buy',
      option: 'fill-or-kill',
      clientOrderId: 'mine',
    })
  })

  it('as an amount is not taken for a total', () => {
    expect(afterChange(typed, { does: 'order', change: { by: 'total' } }).order.quantity).toBe('')
    expect(afterChange(typed, { does: 'order', change: { by: 'amount' } }).order.quantity).toBe('0.05')
  })

  it('as a stop-limit order has no option: Gemini takes none there', () => {
    expect(afterChange(typed, { does: 'order', change: { kind: 'stop-limit' } }).order.option).toBeNull()
  })
})

describe('a field', () => {
  it('is judged when it was left, or somebody tried to sign, and not again in another form', () => {
    const left = afterChange(typed, { does: 'leave', field: 'price' })
    expect([isJudged(typed, 'price'), isJudged(left, 'price'), isJudged(left, 'amount')]).toEqual([false, true, false])
    const tried = afterChange(left, { does: 'try' })
    expect(isJudged(tried, 'amount')).toBe(true)
    const other = afterChange(tried, { does: 'change', change: { choice: 'cancel' } })
    expect([isJudged(other, 'price'), isJudged(other, 'id')]).toEqual([false, false])
  })

  it('left twice is the same as left once', () => {
    const left = afterChange(typed, { does: 'leave', field: 'price' })
    expect(afterChange(left, { does: 'leave', field: 'price' })).toBe(left)
  })
})

describe('the id of an order', () => {
  it.each<[Partial<TicketDraft>, string | null]>([
    [{ choice: 'cancel', id: '' }, 'missing'],
    [{ choice: 'cancel', id: ' 73751560172006688 ' }, null],
    [{ choice: 'cancel', id: '12a' }, 'not-digits'],
    [{ choice: 'cancel', id: '0' }, 'not-digits'],
    [{ choice: 'cancel', id: '-5' }, 'not-digits'],
    [{ choice: 'cancel', id: '1'.repeat(21) }, 'too-long'],
    // A cancel takes Gemini's own number only, whatever was chosen for asking.
    [{ choice: 'cancel', idKind: 'client', id: 'mine' }, 'not-digits'],
    [{ choice: 'status', idKind: 'client', id: 'my order "1"' }, null],
    [{ choice: 'status', idKind: 'client', id: 'x'.repeat(101) }, 'too-long'],
    [{ choice: 'cancel-all', id: '' }, null],
  ])('of %j is told: %s', (change, complaint) => {
    expect(complaintOfId(draft(change))).toBe(complaint)
  })

  it.each<[Partial<TicketDraft>, object | null]>([
    [{ choice: 'order' }, null],
    [{ choice: 'cancel', id: 'x' }, null],
    [
      { choice: 'cancel', id: ' 73751560172006688 ' },
      { kind: 'cancel', orderId: '73751560172006688' },
    ],
    [
      { choice: 'status', id: '7' },
      { kind: 'status', orderId: '7' },
    ],
    [
      { choice: 'status', idKind: 'client', id: ' mine ' },
      { kind: 'status-by-client-id', clientOrderId: 'mine' },
    ],
    [{ choice: 'cancel-session', id: 'left over' }, { kind: 'cancel-session' }],
    [{ choice: 'cancel-all' }, { kind: 'cancel-all' }],
    [{ choice: 'open-orders' }, { kind: 'open-orders' }],
  ])('and the choice in %j come to %j', (change, ticket) => {
    expect(plainTicketOf(draft(change))).toEqual(ticket)
  })
})
