import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { restingWords } from '../../src/popup/balances/resting-words.ts'
import type { RestingKey } from '../../src/protocol/view.ts'

const key = (name: string, why: RestingKey['why']): RestingKey => ({ ref: name as KeyRef, name, why })

describe('why figures grow old', () => {
  it('is said of nobody where no key rests', () => {
    expect(restingWords([])).toEqual([])
  })

  it('is said once for each reason', () => {
    const words = restingWords([key('Desk', 'heartbeat'), key('Bot', 'ticket-out'), key('Old', 'ticket-out')])
    expect(words).toHaveLength(2)
    expect(words[0]).toContain('“Desk” requires a heartbeat')
    expect(words[1]).toContain('“Bot”, “Old” have signed tickets out')
  })
})
