import { describe, expect, it } from 'vitest'
import { newNonceLine } from '../../../src/core/gemini/nonce.ts'
import { readingOf, withServerTime } from '../../../src/core/gemini/server-clock.ts'

const now = 1_700_000_000_500

describe('the clock of Gemini', () => {
  it.each([
    ['a Date header that agrees', now, now - 300, now + 200, 0],
    ['a Date header that is off by less than matters', now - 1000, now, now, 0],
    ['a Date header four seconds behind', now - 4000, now, now, -3500],
    ['an answer that took twenty seconds to come', now, now, now + 20_000, 0],
    ['an answer that was written twenty seconds after we asked', now + 20_000, now, now + 20_000, 0],
    ['a Date header a minute behind', now - 60_000, now, now + 1000, -60_000],
    ['a Date header an hour ahead', now + 3_600_000, now, now + 1000, 3_600_000],
  ])('corrects nonces by no more than %s proves', (_, serverTime, sentAt, receivedAt, offset) => {
    expect(withServerTime(newNonceLine, { sentAt, serverTime, receivedAt }).clockOffsetMs).toBe(offset)
  })

  it.each([
    [0, 500],
    [1000, 1000],
    [20_000, 10_500],
  ])('is known to the half second and half of the %i ms that the answer took', (tookMs, uncertaintyMs) => {
    const reading = readingOf({ sentAt: now, serverTime: now - 500 + tookMs / 2, receivedAt: now + tookMs })
    expect(reading).toEqual({ offsetMs: 0, uncertaintyMs, measuredAt: now + tookMs })
  })

  it('leaves this computer’s clock as it is where that may be right, however wrong the line was', () => {
    const wrong = { ...newNonceLine, clockOffsetMs: -95_000_000 }
    const within = { sentAt: now, serverTime: now - 900, receivedAt: now }
    expect(withServerTime(wrong, within).clockOffsetMs).toBe(0)
    const beyond = { sentAt: now, serverTime: now - 60_000, receivedAt: now }
    expect(withServerTime(wrong, beyond).clockOffsetMs).toBe(-59_500)
  })

  it('is remembered as read even where nothing is corrected by it', () => {
    const { clock, clockOffsetMs } = withServerTime(newNonceLine, {
      sentAt: now,
      serverTime: now - 1000,
      receivedAt: now,
    })
    expect([clock?.offsetMs, clockOffsetMs]).toEqual([-500, 0])
  })
})
