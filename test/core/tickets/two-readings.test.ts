import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Amount } from '../../../src/core/money/amount.ts'
import { hasTwoReadings, readingsOf, typedOf } from '../../../src/core/tickets/two-readings.ts'
import { readTypedAmount } from '../../../src/core/tickets/typed-amount.ts'
import { readFrom } from '../../../src/words/catalogue.ts'
import { catalogueOf } from '../../words/catalogue-from-file.ts'

describe('a typed number with a point', () => {
  it('has one reading where figures have a point before their decimals', () => {
    expect(hasTwoReadings('1.250')).toBe(false)
    expect(typedOf('1.125' as Amount)).toBe('1.125')
  })

  describe('where figures have a comma there', () => {
    beforeAll(() => readFrom(catalogueOf('de')))
    afterAll(() => readFrom(catalogueOf('en', 'en-US')))

    it('can be said to be either, and is put into a field so that it is one', () => {
      expect(readingsOf('1.250').map(readTypedAmount)).toEqual([{ amount: '1250' }, { amount: '1.25' }])
      expect(readTypedAmount(typedOf('1.125' as Amount))).toEqual({ amount: '1.125' })
      expect(typedOf('67572.68' as Amount)).toBe('67572.68')
    })
  })
})
