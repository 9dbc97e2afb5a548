import { describe, expect, it } from 'vitest'
import { currencyWords, refreshWords } from '../../src/options/settings/balance-choices.ts'

describe('the choices about balances', () => {
  it('name each currency by its name and code', () => {
    expect([currencyWords('EUR'), currencyWords('GUSD')]).toEqual(['Euro (EUR)', 'Gemini dollar (GUSD)'])
  })

  it('say how often', () => {
    expect([1, 5, 60, null].map((minutes) => refreshWords(minutes as 1))).toEqual([
      'Every minute',
      'Every 5 minutes',
      'Every hour',
      'Only when I look',
    ])
  })
})
