import { describe, expect, it } from 'vitest'
import { faultOfSecret } from '../../../src/core/keys/pasted-secret.ts'
import { maskedKey, type PublicKey, readPublicKey, scopeOf } from '../../../src/core/keys/public-key.ts'

describe('a pasted public key', () => {
  it.each([
    ['account-AbCdEfGhIjKlMnOp', 'account'],
    ['  master-AbCdEfGhIjKlMnOp\r\n', 'master'],
  ])('"%s" is read as a key of scope %s', (pasted, scope) => {
    const key = readPublicKey(pasted)
    expect(key).toBe(pasted.trim())
    expect(scopeOf(key as PublicKey)).toBe(scope)
  })

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['3vNcWbJmpRq8sT2uVxYzAbCdEfGh', 'no-prefix'],
    ['account-', 'no-prefix'],
    [`account-${'x'.repeat(1_000_000)}`, 'too-long'],
    ['account-ab cd', 'odd-characters'],
    ['account-abcdé', 'odd-characters'],
  ])('of %j is told to be %s', (pasted, fault) => {
    expect(readPublicKey(pasted)).toEqual({ fault })
  })

  it('is shown by its prefix and its end only', () => {
    expect(maskedKey('account-AbCdEfGhIjKlT9cA' as PublicKey)).toBe('account-…T9cA')
    expect(maskedKey('master-short' as PublicKey)).toBe('master-…')
  })
})

describe('a pasted secret', () => {
  it.each([
    ['3vNcWbJmpRq8sT2uVxYzAbCdEfGh', null],
    [' 3vNcWbJmpRq8sT2uVxYzAbCdEfGh\n', null],
    ['', 'empty'],
    ['account-AbCdEfGhIjKlMnOp', 'looks-like-public-key'],
    ['x'.repeat(1_000_000), 'too-long'],
    ['two words', 'odd-characters'],
  ])('is judged', (pasted, fault) => {
    expect(faultOfSecret(pasted)).toBe(fault)
  })
})
