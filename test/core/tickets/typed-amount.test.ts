import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTypedAmount } from '../../../src/core/tickets/typed-amount.ts'
import { readFrom } from '../../../src/words/catalogue.ts'
import { catalogueOf } from '../../words/catalogue-from-file.ts'
import { isEqual, ratio } from './ratio.ts'

describe('a typed number', () => {
  it.each([
    ['1', '1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['0.50', '0.5'],
    ['1.000', '1'],
    ['100', '100'],
    ['  0.25\t', '0.25'],
    ['\u00a01\n', '1'],
    ['0.0000000000000000001', '0.0000000000000000001'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
    ['9'.repeat(50), '9'.repeat(50)],
  ])('%j is %s', (typed, amount) => {
    expect(readTypedAmount(typed)).toEqual({ amount })
  })

  it.each([
    ['', 'missing'],
    [' \t\n', 'missing'],
    ['0', 'not-positive'],
    ['0.00', 'not-positive'],
    ['.0', 'not-positive'],
    ['0.', 'not-positive'],
    ['.', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['1,000.00', 'not-a-number'],
    ['$5', 'not-a-number'],
    ['5 USD', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['+1', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1\n2', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['１', 'not-a-number'],
    ['½', 'not-a-number'],
    ['9'.repeat(51), 'not-a-number'],
    ['1'.repeat(60), 'not-a-number'],
  ])('%j is %s', (typed, fault) => {
    expect(readTypedAmount(typed)).toEqual({ fault })
  })

  describe('whose point may group thousands, to somebody who reads a comma before decimals', () => {
    beforeAll(() => readFrom(catalogueOf('de')))
    afterAll(() => readFrom(catalogueOf('en', 'en-US')))

    it.each(['1.000', '12.500', '999.999'])('is asked about: %s', (typed) => {
      expect(readTypedAmount(typed)).toEqual({ fault: 'two-readings' })
    })

    it.each([
      ['1000', '1000'],
      ['1.0000', '1'],
      ['0.125', '0.125'],
      ['67572.685', '67572.685'],
      ['1.25', '1.25'],
    ])('is not where it can only be one: %s', (typed, amount) => {
      expect(readTypedAmount(typed)).toEqual({ amount })
    })
  })

  it('keeps its value, and is written in one way only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}\.\d{0,20}[1-9]$/), (typed) => {
        const read = readTypedAmount(typed)
        if ('fault' in read) throw new Error(read.fault)
        expect(isEqual(ratio(read.amount), ratio(typed))).toBe(true)
        expect(read.amount).toMatch(/^(0|[1-9]\d*)\.\d*[1-9]$/)
        expect(readTypedAmount(`0${typed}00`)).toEqual(read)
      }),
    )
  })

  it('is read or refused whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,eE+\- ]{0,60}$/)), (typed) => {
        const read = readTypedAmount(typed)
        if ('amount' in read) expect(read.amount).toMatch(/^\d+(\.\d+)?$/)
        else expect(['missing', 'not-a-number', 'not-positive']).toContain(read.fault)
      }),
    )
  })
})
