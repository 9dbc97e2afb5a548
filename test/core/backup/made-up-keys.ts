import fc from 'fast-check'
import type { BackupContents } from '../../../src/core/backup/backup-contents.ts'
import type { BackedUpKey } from '../../../src/core/backup/backup-entry.ts'
import type { Nonce } from '../../../src/core/gemini/nonce.ts'
import type { Expiry } from '../../../src/core/keys/expiry.ts'
import type { KeyProfile } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import { madeUpProfile } from '../keys/made-up-profile.ts'

/** A backed-up key that nobody has, changed at will. */
export function madeUpKey(profile: Partial<KeyProfile> = {}, rest: Partial<BackedUpKey> = {}): BackedUpKey {
  return {
    profile: madeUpProfile({
      addedAt: 1_767_225_600_000,
      changedAt: 1_767_225_600_123,
      createdAt: 1_767_139_200_000,
      expiry: { kind: 'renews', days: 90 },
      trustedIps: 'yes',
      applications: ['Grid bot on the server'],
      note: 'two lines\nof it',
      revokeBy: 1_769_904_000_000,
      compromisedAt: 1_767_312_000_001,
      roles: { isAuditor: true, isFundManager: false, isTrader: true, isAccountAdmin: false },
      rolesCheckedAt: 1_767_312_000_000,
      accounts: [{ shortName: 'primary', name: 'Primary', created: '1498245007981' }],
      ...profile,
    }),
    secret: 'MadeUpSecret0001+/',
    nonceLine: { rule: 'time-based', last: '1767312000' as Nonce },
    ...rest,
  }
}

const times = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 8_640_000_000_000_000 }))
const visible = fc.string({ unit: fc.constantFrom(...'ABCabc0189+/='), minLength: 1, maxLength: 30 })

const expiries: fc.Arbitrary<Expiry> = fc.oneof(
  times.map((at) => ({ kind: 'on', at }) as const),
  fc.integer({ min: 1, max: 3650 }).map((days) => ({ kind: 'renews', days }) as const),
  fc.integer({ min: 1, max: 3650 }).map((days) => ({ kind: 'after', days }) as const),
  fc.constantFrom({ kind: 'never' } as const, { kind: 'unknown' } as const),
)

/** Names: few, so that they clash, in several spellings; and any that may be. */
const names = fc.oneof(
  fc.constantFrom('Grid bot', 'GRID BOT', 'Ｇrid bot', 'Grid bot (2)', 'Tax', 'x'.repeat(60), `${'🤖'.repeat(30)}`),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.trim().slice(0, 60).trim())
    .filter((text) => text !== ''),
)

/** Any profile and secret that may be; `publicKeys` says from how many keys they come. */
export function anyKey(publicKeys: fc.Arbitrary<string>): fc.Arbitrary<BackedUpKey> {
  const profile = fc.record({
    name: names,
    environment: fc.constantFrom('production', 'sandbox'),
    publicKey: publicKeys.map((text) => text as PublicKey),
    addedAt: times,
    changedAt: times,
    createdAt: fc.option(times, { nil: null }),
    expiry: expiries,
    applications: fc.array(fc.constantFrom('Grid bot', 'Tax sheet', '🤖'), { maxLength: 3 }),
    note: fc.string({ unit: 'grapheme', maxLength: 40 }),
    revokeBy: fc.option(times, { nil: null }),
    compromisedAt: fc.option(times, { nil: null }),
    requiresHeartbeat: fc.boolean(),
    trustedIps: fc.constantFrom('yes', 'no', 'unknown'),
    roles: fc.record({
      isAuditor: fc.boolean(),
      isFundManager: fc.boolean(),
      isTrader: fc.boolean(),
      isAccountAdmin: fc.boolean(),
    }),
    rolesCheckedAt: times,
    accounts: fc.array(
      fc.record({ shortName: fc.string(), name: fc.string(), created: fc.option(fc.string(), { nil: null }) }),
      { maxLength: 2 },
    ),
  })
  const nonceLine = fc.record({
    rule: fc.constantFrom('unknown', 'time-based', 'rising'),
    last: fc.option(
      fc.bigInt({ min: 0n, max: 10n ** 30n }).map((value) => String(value) as Nonce),
      { nil: null },
    ),
  })
  return fc.record({ profile, secret: visible, nonceLine }) as fc.Arbitrary<BackedUpKey>
}

const identity = ({ profile }: BackedUpKey) => `${profile.environment} ${profile.publicKey}`

/** Up to eight keys, none twice. */
export function anyKeys(publicKeys: fc.Arbitrary<string>): fc.Arbitrary<BackedUpKey[]> {
  return fc.uniqueArray(anyKey(publicKeys), { selector: identity, maxLength: 8 })
}

export const anyPublicKey = fc
  .tuple(fc.constantFrom('account-', 'master-'), visible)
  .map(([prefix, tail]) => prefix + tail)

/** Few enough that what is stored and what is backed up meet. */
export const fewPublicKeys = fc.constantFrom('account-One', 'account-Two', 'master-Three', 'account-Four')

export function anyBackup(publicKeys: fc.Arbitrary<string>): fc.Arbitrary<BackupContents> {
  return fc.record({ madeAt: times, keys: anyKeys(publicKeys) })
}
