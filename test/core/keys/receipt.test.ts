import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Receipt, receiptSchema, receiptText } from '../../../src/core/keys/receipt.ts'

const receipt: Receipt = {
  id: '0123456789abcdef0123456789abcdef',
  keyName: 'Tax export',
  maskedKey: 'account-…T9cA',
  environment: 'production',
  roles: { isAuditor: false, isFundManager: true, isTrader: true, isAccountAdmin: false },
  askedAt: Date.UTC(2026, 10, 23, 12),
  refusedAt: Date.UTC(2026, 10, 23, 12, 5),
  status: 400,
  reason: 'InvalidApiKey',
  judgedBy: 'twinkey',
  erasedAt: Date.UTC(2026, 10, 23, 12, 6),
}

describe('a receipt as a text', () => {
  it('says which key it was, and how it is known to be dead', () => {
    expect(receiptText(v.parse(receiptSchema, receipt))).toBe(`A Gemini API key that Gemini refuses

Key:           Tax export
Public half:   account-…T9cA
Environment:   production
Roles at last: Fund manager, Trader
First asked:   2026-11-23T12:00:00.000Z
Refused:       2026-11-23T12:05:00.000Z
Reason:        InvalidApiKey (status 400)
Judged by:     Twinkey: by this reason Gemini says that it does not know the key.
Secret:        Erased from Twinkey on 2026-11-23T12:06:00.000Z
Receipt:       0123456789abcdef0123456789abcdef
`)
  })

  it('says where it was the owner who judged, and where the secret is still here', () => {
    const text = receiptText({ ...receipt, judgedBy: 'owner', reason: 'api_key_revoked', status: null, erasedAt: null })
    expect(text).toContain('Judged by:     The owner')
    expect(text).toContain('Reason:        api_key_revoked\n')
    expect(text).toContain('Not erased')
  })

  it('has no line that a name made up', () => {
    const lines = (keyName: string) => receiptText({ ...receipt, keyName }).split(/[\n\r\u2028]/).length
    expect(lines('A\nSecret:        Erased\r\u2028B')).toBe(lines('A'))
  })
})
