import { describe, expect, test } from 'vitest'
import { isSignedBy, signatureOf } from './signature.ts'

// gemini-api.md, section 2.2: V1, V2 and V5.
const vectors = [
  [
    'V1, the classic sample',
    'ewogICAgInJlcXVlc3QiOiAiL3YxL29yZGVyL3N0YXR1cyIsCiAgICAibm9uY2UiOiAxMjM0NTYsCgogICAgIm9yZGVyX2lkIjogMTg4MzQKfQo=',
    '337cc8b4ea692cfe65b4a85fcc9f042b2e3f702ac956fd098d600ab15705775017beae402be773ceee10719ff70d710f',
  ],
  [
    'V2, the same in compact JSON',
    'eyJyZXF1ZXN0IjoiL3YxL29yZGVyL3N0YXR1cyIsIm5vbmNlIjoxMjM0NTYsIm9yZGVyX2lkIjoxODgzNH0=',
    '51f2d46b8d13add5414bb73d72c1e1e1d3e1f6f8ed411960d860510df3219d0ed3514578d14f18cd1340109bf0c0385b',
  ],
  [
    'V5, balances',
    'eyJyZXF1ZXN0IjoiL3YxL2JhbGFuY2VzIiwibm9uY2UiOjE3MDAwMDAwMDAwMDB9',
    'f440d3af85947b3f15d84b83db8ebca0ad3a630d93a5521aa1adf8b64851eeb11eca797c69431f57b83c430468690934',
  ],
] as const

describe('the signature', () => {
  test.each(vectors)('of %s is the published one', (_, base64, signature) => {
    expect(signatureOf('1234abcd', base64)).toBe(signature)
    expect(isSignedBy('1234abcd', base64, signature)).toBe(true)
  })

  test('is over the base64 text, under the secret as text: the decoded secret gives the known wrong one', () => {
    const [, base64, signature] = vectors[0]
    const decoded = Buffer.from('1234abcd', 'base64').toString('latin1')
    expect(isSignedBy(decoded, base64, signature)).toBe(false)
    expect(isSignedBy('1234abcd', Buffer.from(base64, 'base64').toString(), signature)).toBe(false)
  })

  test.each([
    ['upper case', vectors[1][2].toUpperCase()],
    ['cut short', vectors[1][2].slice(0, -1)],
    ['one digit changed', vectors[1][2].replace(/^5/, '6')],
    ['empty', ''],
  ])('is refused when %s', (_, signature) => {
    expect(isSignedBy('1234abcd', vectors[1][1], signature)).toBe(false)
  })
})
