import { describe, expect, it } from 'vitest'
import { shareLeft } from '../../src/popup/keys/share-left.ts'

const day = 86_400_000

describe('the share of its life that a key has left', () => {
  it.each([
    ['half of the days it was made to last', { kind: 'after', days: 90 }, 45 * day, null, 0.5],
    ['all of them, just after a use that renews it', { kind: 'renews', days: 30 }, 30 * day, null, 1],
    ['by the time from its making to its end', { kind: 'on', at: 10 * day }, 10 * day, -30 * day, 0.25],
    ['by Gemini’s default where nobody knows when it was made', { kind: 'on', at: 45 * day }, 45 * day, null, 0.5],
    ['nothing once it has ended', { kind: 'on', at: -day }, -day, -2 * day, 0],
    ['never more than all', { kind: 'on', at: 900 * day }, 900 * day, null, 1],
    ['nothing that could be said where its end is not known', { kind: 'unknown' }, null, null, null],
  ] as const)('is %s', (_, expiry, expiresAt, createdAt, share) => {
    expect(shareLeft({ expiry, expiresAt, createdAt }, 0)).toBe(share)
  })
})
