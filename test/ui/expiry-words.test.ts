import { describe, expect, it } from 'vitest'
import { expiryWords, readDay } from '../../src/ui/expiry-words.ts'

const day = 86_400_000
const now = new Date('2026-11-23T12:00').getTime()
const on = (at: number) => ({ expiry: { kind: 'on', at } as const, expiresAt: at })

describe('when a key ends, in words', () => {
  it.each([
    ['far off', on(now + 88 * day), { figure: '88 days', label: 'to expiry', tone: 'plain' }],
    ['in two weeks', on(now + 14 * day), { figure: '14 days', label: 'to expiry', tone: 'warn' }],
    [
      'tomorrow, though not a whole day is left',
      on(now + 0.75 * day),
      { figure: '1 day', label: 'to expiry', tone: 'bad' },
    ],
    ['today', on(now + 1000), { figure: 'Today', label: 'to expiry', tone: 'bad' }],
    [
      'never',
      { expiry: { kind: 'never' } as const, expiresAt: null },
      { figure: 'Never', label: 'expires', tone: 'plain' },
    ],
    [
      'nobody knows',
      { expiry: { kind: 'unknown' } as const, expiresAt: null },
      { figure: '—', label: 'expiry not known', tone: 'plain' },
    ],
  ])('%s', (_, card, words) => {
    expect(expiryWords(card, now)).toEqual(words)
  })

  it('says when its day has passed, and not that it has ended: nobody has looked', () => {
    const yesterday = now - 86_400_000
    expect(expiryWords(on(yesterday), now)).toEqual({ figure: 'Past end', label: readDay(yesterday), tone: 'bad' })
  })
  it('is the day itself until that is over, for nobody named an hour', () => {
    expect(expiryWords(on(now - 1), now)).toMatchObject({ figure: 'Today', tone: 'bad' })
  })
})
