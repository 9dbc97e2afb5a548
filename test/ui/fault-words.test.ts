import { describe, expect, it } from 'vitest'
import type { Fault, FaultCode } from '../../src/protocol/fault.ts'
import { FaultError } from '../../src/protocol/fault.ts'
import { faultIn, wordsOf } from '../../src/ui/fault-words.ts'

/** One of each; a fault without an example here does not compile. */
const examples: { readonly [C in FaultCode]: Extract<Fault, { code: C }> } = {
  'not-proven': { code: 'not-proven' },
  'no-such-reminder': { code: 'no-such-reminder' },
  'cannot-trade': { code: 'cannot-trade' },
  'no-such-account': { code: 'no-such-account' },
  'no-such-market': { code: 'no-such-market' },
  'order-refused': { code: 'order-refused', complaint: { field: 'amount', code: 'missing' } },
  'ticket-out': { code: 'ticket-out' },
  'heartbeat-key': { code: 'heartbeat-key' },
  'not-a-ticket': { code: 'not-a-ticket' },
  'not-allowed': { code: 'not-allowed' },
  'not-understood': { code: 'not-understood' },
  'worker-stopped': { code: 'worker-stopped' },
  internal: { code: 'internal' },
  'no-vault': { code: 'no-vault' },
  'vault-exists': { code: 'vault-exists' },
  'vault-damaged': { code: 'vault-damaged' },
  'record-damaged': { code: 'record-damaged' },
  locked: { code: 'locked' },
  'wrong-passphrase': { code: 'wrong-passphrase' },
  'too-many-tries': { code: 'too-many-tries', until: 1 },
  'passphrase-too-short': { code: 'passphrase-too-short', atLeast: 10 },
  'storage-failed': { code: 'storage-failed' },
  'no-such-key': { code: 'no-such-key' },
  'key-already-stored': { code: 'key-already-stored', name: 'Tax export' },
  'name-taken': { code: 'name-taken', name: 'Tax export' },
  'key-unreadable': { code: 'key-unreadable' },
  'secret-unreadable': { code: 'secret-unreadable' },
  'master-key': { code: 'master-key' },
  'account-key': { code: 'account-key' },
  'wrong-environment': { code: 'wrong-environment', belongsTo: 'sandbox' },
  'backup-wrong-passphrase': { code: 'backup-wrong-passphrase' },
  'backup-damaged': { code: 'backup-damaged' },
  'backup-too-large': { code: 'backup-too-large' },
  'backup-newer-format': { code: 'backup-newer-format' },
  'backup-undecided': { code: 'backup-undecided' },
  'no-backup-open': { code: 'no-backup-open' },
  'not-a-backup': { code: 'not-a-backup' },
  'not-an-age-file': { code: 'not-an-age-file' },
  'unknown-key': { code: 'unknown-key', environment: 'production' },
  'bad-signature': { code: 'bad-signature' },
  'ip-not-trusted': { code: 'ip-not-trusted' },
  'clock-off': { code: 'clock-off', seconds: -75 },
  'nonce-used-elsewhere': { code: 'nonce-used-elsewhere' },
  'nonce-refused': { code: 'nonce-refused', status: 400, reason: 'MissingNonce' },
  'missing-role': { code: 'missing-role' },
  'rate-limited': { code: 'rate-limited', retryAfterSeconds: 3 },
  maintenance: { code: 'maintenance' },
  'server-trouble': { code: 'server-trouble', status: 500 },
  refused: { code: 'refused', status: 400, reason: 'NewReason' },
  'answer-unreadable': { code: 'answer-unreadable' },
  'no-host-permission': { code: 'no-host-permission', environment: 'sandbox' },
  offline: { code: 'offline' },
  unreachable: { code: 'unreachable' },
  'timed-out': { code: 'timed-out', seconds: 20 },
}

describe('every fault', () => {
  it.each(Object.values(examples))('$code is told in whole sentences without jargon', (fault) => {
    const words = wordsOf(fault)
    expect(words).toMatch(/^[A-Z].*\.$/)
    expect(words).not.toMatch(/\b(undefined|null|NaN|exception)\b|\[object|!/)
    expect(words.length).toBeLessThan(200)
  })

  it('tells apart what can be told apart: no two have the same words, but for the two of the message itself', () => {
    const words = new Set(Object.values(examples).map(wordsOf))
    expect(words.size).toBe(Object.keys(examples).length - 1)
  })

  it('shows Gemini’s own reason where it is one never seen', () => {
    expect(wordsOf(examples.refused)).toContain('NewReason')
    expect(wordsOf({ code: 'refused', status: 418, reason: null })).toContain('418')
  })

  it('names the step that puts it right', () => {
    expect(wordsOf(examples['wrong-environment'])).toBe(
      'This is a sandbox key. Choose Sandbox in step 1, then check again.',
    )
    expect(wordsOf(examples['clock-off'])).toContain('75 s')
  })
})

describe('something thrown', () => {
  it('is the fault that it carries, or one of our own', () => {
    expect(faultIn(new FaultError({ code: 'locked' }))).toEqual({ code: 'locked' })
    expect(faultIn(new TypeError('x is not a function'))).toEqual({ code: 'internal' })
  })
})
