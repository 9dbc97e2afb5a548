import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestBackup, mostBackedUpKeys, readBackup, textOfBackup } from '../../../src/core/backup/backup-contents.ts'
import { BackupError } from '../../../src/core/backup/backup-error.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import { anyBackup, anyPublicKey, madeUpKey } from './made-up-keys.ts'

const madeAt = 1_767_398_400_000
const text = textOfBackup({ madeAt, keys: [madeUpKey()] })

/** The backup with something in its only key, or around it, replaced. */
function changed(inKey: object, around: object = {}): string {
  const whole = JSON.parse(text)
  return JSON.stringify({ ...whole, keys: [{ ...whole.keys[0], ...inKey }], ...around })
}

function errorOf(input: string): unknown {
  try {
    readBackup(input)
  } catch (error) {
    return error
  }
  return null
}
const codeOf = (input: string) => (errorOf(input) as BackupError | null)?.code ?? 'read'

describe('the text of a backup', () => {
  it('tells a person who has nothing else what it is and what each key is', () => {
    expect(text).toBe(`{
  "what": "Twinkey backup of Gemini API keys",
  "format": 1,
  "madeAt": "2026-01-03T00:00:00.000Z",
  "keys": [
    {
      "name": "Grid bot",
      "environment": "production",
      "apiKey": "account-MadeUpKey0001",
      "apiSecret": "MadeUpSecret0001+/",
      "addedAt": "2026-01-01T00:00:00.000Z",
      "changedAt": "2026-01-01T00:00:00.123Z",
      "createdAt": "2025-12-31T00:00:00.000Z",
      "expiry": {
        "kind": "renews",
        "days": 90
      },
      "requiresHeartbeat": false,
      "trustedIps": "yes",
      "applications": [
        "Grid bot on the server"
      ],
      "note": "two lines\\nof it",
      "revokeBy": "2026-02-01T00:00:00.000Z",
      "compromisedAt": "2026-01-02T00:00:00.001Z",
      "roles": {
        "isAuditor": true,
        "isFundManager": false,
        "isTrader": true,
        "isAccountAdmin": false
      },
      "rolesCheckedAt": "2026-01-02T00:00:00.000Z",
      "accounts": [
        {
          "account": "primary",
          "name": "Primary",
          "created": "1498245007981"
        }
      ],
      "nonce": {
        "rule": "time-based",
        "last": "1767312000"
      }
    }
  ]
}
`)
  })

  it('is read to the very same contents, whatever they are', () => {
    fc.assert(
      fc.property(anyBackup(anyPublicKey), (backup) => {
        expect(readBackup(textOfBackup(backup))).toEqual(backup)
      }),
      { numRuns: 500 },
    )
  })

  it('may have been edited by a person: other spacing, remarks, dates to the second, a byte order mark', () => {
    const edited = changed({ remark: 'the old one', addedAt: '2026-01-01T00:00:00Z' }, { remark: ['mine'] })
    expect(readBackup(`\uFEFF  ${edited}`)).toEqual({ madeAt, keys: [madeUpKey()] })
  })

  it('may hold no key, and as many as are allowed', () => {
    const keys = Array.from({ length: mostBackedUpKeys }, (_, n) =>
      madeUpKey({ publicKey: `account-MadeUp${n}` as PublicKey }),
    )
    expect(readBackup(textOfBackup({ madeAt, keys: [] })).keys).toEqual([])
    expect(readBackup(textOfBackup({ madeAt, keys })).keys.length).toBe(mostBackedUpKeys)
    expect(codeOf(textOfBackup({ madeAt, keys: [...keys, madeUpKey()] }))).toBe('damaged')
  })
})

describe('a text that is no good backup', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'account-MadeUpKey0001'],
    ['a backup cut short', text.slice(0, -5)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a list in a list in a list, a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['JSON of another kind', '{"what":"shopping list","format":1}'],
    ['a backup by its prototype only', `{"__proto__":${text}}`],
  ])('is not a backup when it is %s', (_, input) => expect(codeOf(input)).toBe('not-a-backup'))

  it.each([2, 1.5, 99])('is of a newer format when it says %d', (format) => {
    expect(codeOf(changed({}, { format, keys: 'in another way' }))).toBe('newer-format')
  })

  it('is too large beyond five million characters, before anything is read', () => {
    expect(codeOf(text + ' '.repeat(longestBackup - text.length))).toBe('read')
    expect(codeOf(text + ' '.repeat(longestBackup - text.length + 1))).toBe('too-large')
  })

  it.each<[string, object, object?]>([
    ['format 0', {}, { format: 0 }],
    ['a format in words', {}, { format: '1' }],
    ['a format that fights conversion', {}, { format: { toString: 1, valueOf: 1 } }],
    ['no format', {}, { format: undefined }],
    ['no time', {}, { madeAt: undefined }],
    ['a day that is not', {}, { madeAt: '2026-02-30T00:00:00.000Z' }],
    ['a date in figures', { addedAt: madeAt }],
    ['a date before 1970', { addedAt: '1969-12-31T23:59:59.999Z' }],
    ['a date beyond all dates', { addedAt: '+275760-09-13T00:00:00.001Z' }],
    ['a date without its zone', { changedAt: '2026-01-01T00:00:00' }],
    ['keys that are no list', {}, { keys: { length: 1 } }],
    ['a key that is null', {}, { keys: [null] }],
    ['one key twice', {}, { keys: [0, 0].map(() => JSON.parse(text).keys[0]) }],
    ['a public key without its prefix', { apiKey: 'MadeUpKey0001' }],
    ['a public key with spaces', { apiKey: ' account-MadeUpKey0001' }],
    ['no secret', { apiSecret: undefined }],
    ['an empty secret', { apiSecret: '' }],
    ['a secret with a space at its end', { apiSecret: 'MadeUpSecret0001 ' }],
    ['a public key for a secret', { apiSecret: 'account-MadeUpKey0001' }],
    ['a secret of 501 characters', { apiSecret: 's'.repeat(501) }],
    ['another exchange', { environment: 'kraken' }],
    ['an exchange named like a part of every object', { environment: 'constructor' }],
    ['an empty name', { name: '   ' }],
    ['a name of 61 characters', { name: 'n'.repeat(61) }],
    ['a life of no days', { expiry: { kind: 'renews', days: 0 } }],
    ['a life without end', { expiry: { kind: 'renews', days: 1e308 * 10 } }],
    ['an unknown kind of expiry', { expiry: { kind: 'toString' } }],
    ['roles in words', { roles: 'Trader' }],
    ['a nonce below zero', { nonce: { rule: 'rising', last: '-1' } }],
    ['a nonce as a number', { nonce: { rule: 'rising', last: 5 } }],
    ['an unknown nonce rule', { nonce: { rule: '__proto__', last: null } }],
    ['a key within its prototype', { apiKey: undefined, ['__proto__']: JSON.parse(text).keys[0] }],
  ])('is damaged when it has %s', (_, inKey, around) => {
    expect(codeOf(changed(inKey, around))).toBe('damaged')
  })

  it('gives nothing of itself away in the error: neither message, cause nor trace', () => {
    const secret = 'MadeUpSecret0001'
    for (const input of [
      text.slice(0, -5),
      `${secret}`,
      text.replace('"account-', '"'),
      changed({ apiSecret: `${secret} x` }),
      changed({ roles: secret }, { format: 2 }),
    ]) {
      const error = errorOf(input)
      expect(error).toBeInstanceOf(BackupError)
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(secret)
      expect((error as Error).cause).toBeUndefined()
    }
  })
})
