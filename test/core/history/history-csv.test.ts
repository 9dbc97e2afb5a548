import { describe, expect, it } from 'vitest'
import { historyCsv } from '../../../src/core/history/history-csv.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { readCsv } from '../text/read-csv.ts'
import { noon } from './made-up-points.ts'

const point = { at: noon, value: amount('0.10'), amount: null, isPartial: false, isAfterGap: false }

describe('the history as CSV', () => {
  it('has a row for each point, in universal time and with every digit', () => {
    const csv = historyCsv({ environment: 'production', currency: 'USD', subject: 'Bitcoin' }, [
      { ...point, amount: amount('0.0000000000000000001') },
      { ...point, at: noon + 1, isPartial: true },
    ])
    expect(readCsv(csv)).toEqual([
      ['at (UTC)', 'environment', 'what', 'amount', 'value', 'currency', 'complete'],
      ['2026-11-23T12:30:00.000Z', 'production', 'Bitcoin', '0.0000000000000000001', '0.10', 'USD', 'yes'],
      ['2026-11-23T12:30:00.001Z', 'production', 'Bitcoin', '', '0.10', 'USD', 'no'],
    ])
  })

  it('lets no account’s name be taken for a formula', () => {
    const csv = historyCsv({ environment: 'sandbox', currency: 'BTC', subject: '=1+1' }, [point])
    expect(csv).toContain(`"'=1+1"`)
  })
})
