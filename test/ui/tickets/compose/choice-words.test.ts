import { describe, expect, it } from 'vitest'
import { choices, effectWords, idWords } from '../../../../src/ui/tickets/compose/choice-words.ts'
import { say } from '../../../../src/words/say.ts'
import { madeUpCard } from '../../made-up-card.ts'

describe('what can be signed', () => {
  it.each(choices.filter(({ value }) => value !== 'order'))(
    'as $value says in a sentence what it does',
    ({ value }) => {
      expect(effectWords(value, madeUpCard())).toMatch(/^(Cancels|Asks) .*\.$/)
    },
  )

  it('as an order is said by its form', () => {
    expect(effectWords('order', madeUpCard())).toBeNull()
  })

  it('names the key whose orders go, and warns of all that go with the brake', () => {
    expect(effectWords('cancel-session', madeUpCard({ name: 'Grid bot' }))).toContain('“Grid bot”')
    expect(effectWords('cancel-all', madeUpCard())).toContain('whoever placed it')
  })

  it.each(Object.values(idWords))('tells of a bad id in a sentence: %s', (message) => {
    expect(say(message)).toMatch(/^[A-Z].*\.$/)
  })
})
