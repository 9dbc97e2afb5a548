import { describe, expect, it } from 'vitest'
import type { StoredKey } from '../../../src/background/keyring/stored-key.ts'
import { keyCardOf } from '../../../src/background/view/key-card.ts'
import { newLife } from '../../../src/core/keys/key-life.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import type { AccountHoldings } from '../../../src/core/money/holdings.ts'
import { madeUpProfile } from '../../core/keys/made-up-profile.ts'

const publicKey = 'account-MadeUpCard00000001' as PublicKey

/** A key whose accounts were read at these moments. */
function keyReadAt(...moments: number[]): StoredKey {
  const readings = moments.map((asOf) => ({ asOf }) as AccountHoldings)
  return {
    ref: 'one' as KeyRef,
    profile: madeUpProfile({ publicKey }),
    life: newLife(0),
    figures: { readings, failures: [], askedAt: null, listedAt: null, fault: null },
    ticketOut: null,
  }
}

describe('the card of a key', () => {
  it('tells of its public half no more than the prefix and the end', () => {
    const card = keyCardOf(keyReadAt())
    expect(card.maskedKey).toBe('account-…0001')
    expect(JSON.stringify(card)).not.toContain(publicKey)
  })

  it('tells when balances that it sees were last read, of the account that was read last', () => {
    expect(keyCardOf(keyReadAt()).figuresAt).toBeNull()
    expect(keyCardOf(keyReadAt(3, 7, 5)).figuresAt).toBe(7)
  })
})
