import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/money/amount.ts'
import {
  fittingOptions,
  lineName,
  lossWords,
  nameOf,
  pointWords,
  subjectNamed,
  subjectOptions,
} from '../../src/options/history/history-words.ts'

const at = new Date(2026, 10, 23, 14, 5).getTime()
const point = { at, value: amount('48213.579'), amount: null, isPartial: false, isAfterGap: false }
const choices = { accounts: [{ id: 'production:primary:1', label: 'Primary' }], assets: ['BTC', 'XYZ'] }

describe('a point in words', () => {
  it('has its moment and its value, cut to the cent', () => {
    expect(pointWords(point, null, 'USD')).toMatch(/^Nov 23, 2026, 2:05\sPM: \$48,213\.57$/)
  })

  it('has the amount of an asset, and says what is not as it should be', () => {
    const held = { ...point, amount: amount('0.41270'), isPartial: true, isAfterGap: true }
    expect(pointWords(held, 'BTC', 'USD')).toMatch(
      /: \$48,213\.57 \(0\.41270 BTC\); after a gap; part of it was older, or missing$/,
    )
  })
})

describe('what a line can be of', () => {
  it('is the total, each account and each asset, and each is found again by its name', () => {
    const options = subjectOptions(choices)
    expect(options.map(({ words, hint }) => `${words}, ${hint}`)).toEqual([
      'Total, all accounts',
      'Primary, account',
      'Bitcoin, BTC',
      'XYZ, XYZ',
    ])
    for (const { value } of options) expect(nameOf(subjectNamed(value))).toBe(value)
  })

  it.each([
    ['bit', ['Bitcoin']],
    [' XYZ ', ['XYZ']],
    ['ACCOUNT', ['Total', 'Primary']],
    ['nothing so called', []],
  ])('is found by typing %j', (typed, found) => {
    expect(fittingOptions(subjectOptions(choices), typed).map(({ words }) => words)).toEqual(found)
  })

  it.each([
    ['production', { kind: 'total' }, 'Total'],
    ['sandbox', { kind: 'total' }, 'Total, sandbox'],
    ['production', { kind: 'asset', code: 'ETH' }, 'Ether'],
    ['production', { kind: 'account', id: 'gone' }, 'This account'],
  ] as const)('in %s is called by its name: %j', (environment, subject, name) => {
    const question = { environment, subject, currency: null, range: 'week' } as const
    expect(lineName({ question, ...choices })).toBe(name)
  })
})

describe('a loss', () => {
  it('is told with its days, as universal time has them', () => {
    const lost = [
      { from: Date.UTC(2026, 10, 23), until: Date.UTC(2026, 10, 24) },
      { from: Date.UTC(2026, 9, 1), until: Date.UTC(2026, 10, 1) },
    ]
    const [words] = lossWords({ lost, hasUntoldLoss: false })
    expect(words?.replaceAll(/\s/g, ' ')).toBe(
      'What is stored of Nov 23, 2026, Oct 1 – 31, 2026 is damaged and can’t be read.',
    )
  })

  it('is told without days where nobody knows them, and not at all where there is none', () => {
    expect(lossWords({ lost: [], hasUntoldLoss: true })).toEqual([expect.stringContaining('can’t be told')])
    expect(lossWords({ lost: [], hasUntoldLoss: false })).toEqual([])
  })
})
