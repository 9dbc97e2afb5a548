import { describe, expect, it } from 'vitest'
import { valueLineOf } from '../../../src/background/view/value-line.ts'
import { hourMs } from '../../../src/core/history/thinning.ts'
import { madeUpPoint, noon } from '../../core/history/made-up-points.ts'

const scope = { id: 'production', label: 'All accounts', environment: 'production', kind: 'environment' } as const
const week = ['10', '30', '20'].map((total, place) => madeUpPoint(noon - (9 - 3 * place) * hourMs, total))

describe('the line of the glance', () => {
  it('is of the total, or of the account that is chosen, with its lowest and its highest', () => {
    const line = valueLineOf(week, scope, 'USD', noon)
    expect(line?.points.map(({ value }) => value)).toEqual(['10', '30', '20'])
    expect(line).toMatchObject({ lowest: '10', highest: '30' })
    expect(valueLineOf(week, { ...scope, kind: 'account', id: 'primary' }, 'USD', noon)).toEqual(line)
  })

  it('is none where there is no point of it, in this currency', () => {
    expect(valueLineOf([], scope, 'USD', noon)).toBeNull()
    expect(valueLineOf(week, scope, 'EUR', noon)).toBeNull()
    expect(valueLineOf(week, { ...scope, kind: 'account', id: 'other' }, 'USD', noon)).toBeNull()
  })

  it('tells no more than a popup shows', () => {
    expect(Object.keys(valueLineOf(week, scope, 'USD', noon)?.points[0] ?? {})).toEqual(['at', 'value', 'isAfterGap'])
  })
})
