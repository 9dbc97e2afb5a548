import { describe, expect, it } from 'vitest'
import { expiresAt } from '../../../src/core/keys/expiry.ts'

const day = 86_400_000

const used = { createdAt: 10 * day, lastUsedAt: 50 * day }

describe('a key expires', () => {
  it('on the day that its owner named, whenever it was used', () => {
    expect(expiresAt({ kind: 'on', at: 90 * day }, used)).toBe(90 * day)
  })
  it('so many days after its last use, where it renews', () => {
    expect(expiresAt({ kind: 'renews', days: 90 }, used)).toBe(140 * day)
  })
  it('so many days after it was created, where it does not', () => {
    expect(expiresAt({ kind: 'after', days: 90 }, used)).toBe(100 * day)
    expect(expiresAt({ kind: 'after', days: 90 }, { ...used, createdAt: null })).toBeNull()
  })
  it('never, or nobody knows when', () => {
    expect(expiresAt({ kind: 'never' }, used)).toBeNull()
    expect(expiresAt({ kind: 'unknown' }, used)).toBeNull()
  })
})
