import { describe, expect, it } from 'vitest'
import { dueAt } from '../../src/popup/refresh-rhythm.ts'

describe('a refresh is due', () => {
  it.each([
    ['at once where there never was one', null, null, 0],
    ['once the figures are 30 s old', 1000, null, 31_000],
    ['not sooner than 30 s after the last try, though that brought nothing', 1000, 50_000, 80_000],
    ['by the figures where they are newer than the try', 60_000, 50_000, 90_000],
  ])('%s', (_, refreshedAt, triedAt, at) => {
    expect(dueAt(refreshedAt, triedAt === null ? null : { at: triedAt, currency: 'USD' }, 'USD')).toBe(at)
  })

  it('at once where another currency was chosen since the last try', () => {
    expect(dueAt(null, { at: 50_000, currency: 'USD' }, 'EUR')).toBe(0)
  })
})
