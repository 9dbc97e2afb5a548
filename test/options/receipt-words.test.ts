import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/core/keys/receipt.ts'
import { readMoment } from '../../src/options/log/log-words.ts'
import { receiptFileName } from '../../src/options/receipts/receipt-file.ts'
import { receiptFacts } from '../../src/options/receipts/receipt-words.ts'

const refusedAt = Date.UTC(2026, 10, 3, 12)
const receipt: Receipt = {
  id: '0123456789abcdef0123456789abcdef',
  keyName: 'Grid bot',
  maskedKey: 'account-…0001',
  environment: 'production',
  roles: { isAuditor: true, isFundManager: false, isTrader: false, isAccountAdmin: false },
  askedAt: refusedAt - 60_000,
  refusedAt,
  status: null,
  reason: 'InvalidApiKey',
  judgedBy: 'twinkey',
  erasedAt: null,
}
const words = (change: Partial<Receipt>) => receiptFacts({ ...receipt, ...change }).map((fact) => fact.words)

describe('a receipt', () => {
  it('says when Gemini was asked, what it said, and who judged that', () => {
    expect(words({})).toEqual([
      readMoment(refusedAt - 60_000),
      `${readMoment(refusedAt)}, with “InvalidApiKey”`,
      'Twinkey: it is what Gemini says of a key that it does not know',
      'Not erased here yet',
    ])
  })

  it('names the owner as the judge of a reason never seen, with its status, and when the secret was erased', () => {
    expect(words({ judgedBy: 'owner', status: 403, reason: 'KeyRetired', erasedAt: refusedAt }).slice(1)).toEqual([
      `${readMoment(refusedAt)}, with “KeyRetired” (status 403)`,
      'You: Twinkey had never seen this reason',
      `Erased here on ${readMoment(refusedAt)}`,
    ])
  })

  it.each([
    ['Grid bot', 'gemini-key-receipt-grid-bot-2026-11-03.txt'],
    ['../../etc/passwd: "x"', 'gemini-key-receipt-etc-passwd-x-2026-11-03.txt'],
    ['Überweisung 2', 'gemini-key-receipt-überweisung-2-2026-11-03.txt'],
    ['***', 'gemini-key-receipt-2026-11-03.txt'],
  ])('of %s is saved under a name that every file system takes', (keyName, name) => {
    expect(receiptFileName({ keyName, refusedAt })).toBe(name)
  })
})
