import { describe, expect, it } from 'vitest'
import { expiresAt } from '../../../src/core/keys/expiry.ts'

const day = 86_400_000

describe('a key expires', () => {
  it('on the day that its owner named, whenever it was used', () => {
    expect(expiresAt({ kind: 'on', at: 90 * day }, 50 * day)).toBe(90 * day)
  })
  it('so many days after its last use, where it renews', () => {
    expect(expiresAt({ kind: 'renews', days: 90 }, 50 * day)).toBe(140 * day)
  })
  it('never, or nobody knows when', () => {
    expect(expiresAt({ kind: 'never' }, 0)).toBeNull()
    expect(expiresAt({ kind: 'unknown' }, 0)).toBeNull()
  })
})
