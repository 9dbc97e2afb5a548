import { hex } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf, isTextOf } from '../../../src/core/clipboard/copied-text.ts'

const salt = hex.decode('000102030405060708090a0b0c0d0e0f')

describe('a text that was copied', () => {
  it('is remembered by the SHA-256 of salt and text', () => {
    // (printf '000102030405060708090a0b0c0d0e0f' | xxd -r -p; printf abc) | sha256sum
    expect(digestOf('abc', salt)).toEqual({
      salt: '000102030405060708090a0b0c0d0e0f',
      digest: 'f9b234fe3638bdd7671503b81bda6e249f96aea7e0d8ca758c8f5ab13096de90',
    })
  })

  it('is known again, and no other is taken for it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.uint8Array({ minLength: 16, maxLength: 16 }), (text, other, anySalt) => {
        expect(isTextOf(digestOf(text, anySalt), text)).toBe(true)
        expect(isTextOf(digestOf(text, anySalt), other)).toBe(text === other)
      }),
    )
  })

  it.each([
    ['as Windows gives it back', 'one\r\ntwo\r\n'],
    ['as an old Mac would', 'one\rtwo\r'],
  ])('is known again with other line ends, %s', (_, text) => {
    expect(isTextOf(digestOf('one\ntwo\n', salt), text)).toBe(true)
  })

  it('is another digest with another salt', () => {
    expect(digestOf('abc', salt).digest).not.toBe(digestOf('abc', salt.toReversed()).digest)
  })
})
