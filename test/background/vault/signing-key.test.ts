import { describe, expect, it } from 'vitest'
import { importSigningKey, secretBytes } from '../../../src/background/vault/signing-key.ts'

describe('a signing key', () => {
  it('leaves nothing of the secret in the bytes that it was made from', async () => {
    const bytes = secretBytes('MadeUpSecret0000')
    await importSigningKey(bytes)
    expect(bytes).toEqual(new Uint8Array(16))
  })

  it('can’t be extracted, and does nothing but sign', async () => {
    const key = await importSigningKey(secretBytes('MadeUpSecret0000'))
    expect([key.extractable, key.usages]).toEqual([false, ['sign']])
  })

  it('is of the secret’s UTF-8 text, without the spaces around it', () => {
    expect([...secretBytes(' é\n')]).toEqual([0xc3, 0xa9])
  })
})
