import { describe, expect, it } from 'vitest'
import { accountChoices, ordersWords } from '../../src/options/brake/brake-words.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const primary = { shortName: 'primary', name: 'Primary' }
const savings = { shortName: 'savings', name: 'Savings' }
const ofOne = madeUpCard({ accounts: [primary] })
const unknown = madeUpCard()
const master = madeUpCard({ scope: 'master', accounts: [primary, savings] })

describe('the words of the brake', () => {
  it('let one choose an account only where a key reaches several', () => {
    expect([ofOne, unknown, master].map(accountChoices)).toEqual([[], [], [primary, savings]])
  })

  it.each([
    ['its own account', ofOne, null, 'cancels every open order of the account “Primary”, also'],
    ['an account without a name', unknown, null, 'cancels every open order of its account, also'],
    ['the chosen account', master, 'savings', 'cancels every open order of the account “Savings”, also'],
  ])('name %s', (_, card, chosen, words) => {
    expect(ordersWords(card, chosen)).toContain(words)
  })
})
