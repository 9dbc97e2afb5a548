import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupContents } from '../../../src/core/backup/backup-contents.ts'
import type { BackedUpKey } from '../../../src/core/backup/backup-entry.ts'
import { decide, type MergeChoices } from '../../../src/core/backup/merge-decision.ts'
import { type MergePlan, mergePlan, type StoredForMerge, storedTwin } from '../../../src/core/backup/merge-plan.ts'
import { laterNonceLine } from '../../../src/core/backup/merged-profile.ts'
import type { Nonce, NonceRule } from '../../../src/core/gemini/nonce.ts'
import { comparedName, freeNameLike } from '../../../src/core/keys/key-name.ts'
import { type KeyRef, longestName } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'
import { anyBackup, anyKeys, fewPublicKeys, madeUpKey } from './made-up-keys.ts'

/** What a vault would hold: profile, secret and nonce line of each key. */
type Vault = readonly (StoredForMerge & BackedUpKey)[]

let refs = 0
function storedAs(key: BackedUpKey) {
  refs += 1
  return { ...key, ref: String(refs).padStart(32, '0') as KeyRef }
}
const backupOf = (...keys: BackedUpKey[]): BackupContents => ({ madeAt: 0, keys })

function planOf(vault: Vault, backup: BackupContents): MergePlan {
  const same = backup.keys.flatMap((key, index) => {
    const twin = storedTwin(vault, key)
    return vault.some(({ ref, secret }) => ref === twin?.ref && secret === key.secret) ? [index] : []
  })
  return mergePlan(vault, backup, new Set(same))
}

function applied(vault: Vault, plan: MergePlan, choices: MergeChoices): Vault {
  const next = new Map(vault.map((key) => [key.ref, key]))
  for (const change of decide(plan, choices)) {
    if (change.kind === 'add') {
      const { key, name } = change
      const stored = storedAs({ ...key, profile: { ...key.profile, name } })
      next.set(stored.ref, stored)
    } else {
      const old = next.get(change.ref)
      if (old === undefined) throw new Error('a change of a key that is not stored')
      const secret = change.kind === 'replace-secret' ? change.secret : old.secret
      const nonceLine = laterNonceLine(old.nonceLine, change.nonceLine)
      next.set(change.ref, { ...old, profile: change.profile, secret, nonceLine })
    }
  }
  return [...next.values()]
}

/** Takes what is suggested, and this side's secrets. */
function suggested({ items }: MergePlan, secret: 'stored' | 'backup'): MergeChoices {
  return Object.fromEntries(
    items.map((item, index) => [index, { secret, name: item.kind === 'same' ? undefined : item.nameTaken?.freeName }]),
  )
}

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return (error as { conflict: { code: string } }).conflict
  }
  return null
}

const other = 'account-Other0002' as PublicKey

describe('a key of a backup', () => {
  it('is new where none has its public half, and is added with all that it is', () => {
    const vault = [storedAs(madeUpKey())]
    const key = madeUpKey({ publicKey: other, name: 'Tax' })
    const plan = planOf(vault, backupOf(key))
    expect(plan.items).toEqual([{ kind: 'new', profile: key.profile, nameTaken: null }])
    expect(decide(plan, {})).toEqual([{ kind: 'add', key, name: 'Tax' }])
  })

  it('is new where its public half is stored for the other exchange', () => {
    const plan = planOf([storedAs(madeUpKey())], backupOf(madeUpKey({ environment: 'sandbox', name: 'Tax' })))
    expect(plan.items[0]?.kind).toBe('new')
  })

  it('is the same where it is stored with its secret and nothing in the backup is newer', () => {
    const vault = [storedAs(madeUpKey({ changedAt: 20, rolesCheckedAt: 20, name: 'Newer here' }))]
    const plan = planOf(vault, backupOf(madeUpKey({ changedAt: 10, rolesCheckedAt: 20 })))
    expect(plan.items).toEqual([{ kind: 'same', ref: vault[0]?.ref }])
    expect(decide(plan, {})).toEqual([])
  })

  it.each([
    ['what its owner said from the backup, what Gemini said from here', 20, 10],
    ['what its owner said from here, what Gemini said from the backup', 10, 20],
  ])('takes the newer of each: %s', (_, changedAt, rolesCheckedAt) => {
    const roles = { isAuditor: false, isFundManager: true, isTrader: false, isAccountAdmin: false }
    const vault = [storedAs(madeUpKey({ changedAt: 15, rolesCheckedAt: 15 }))]
    const key = madeUpKey({ changedAt, rolesCheckedAt, roles, accounts: [], name: 'Renamed', trustedIps: 'no' })
    const plan = planOf(vault, backupOf(key))
    const stored = vault[0]?.profile
    const profile =
      changedAt > 15
        ? { ...key.profile, roles: stored?.roles, rolesCheckedAt: 15, accounts: stored?.accounts }
        : { ...stored, roles, rolesCheckedAt, accounts: [] }
    expect(plan.items).toEqual([{ kind: 'newer-profile', ref: vault[0]?.ref, profile, nameTaken: null }])
    expect(decide(plan, {})).toEqual([
      { kind: 'replace-profile', ref: vault[0]?.ref, profile, nonceLine: key.nonceLine },
    ])
  })

  it('with another secret waits for a person: keep ours, take the backup’s, or leave it', () => {
    const vault = [storedAs(madeUpKey())]
    const key = madeUpKey({}, { secret: 'AnotherSecret' })
    const plan = planOf(vault, backupOf(key))
    expect(plan.items).toMatchObject([{ kind: 'other-secret', isNewer: false, nameTaken: null }])
    expect(codeOf(() => decide(plan, {}))).toEqual({ code: 'undecided', index: 0 })
    expect(decide(plan, { 0: { secret: 'stored' } })).toEqual([])
    expect(decide(plan, { 0: { leaveOut: true } })).toEqual([])
    expect(decide(plan, { 0: { secret: 'backup' } })).toMatchObject([
      { kind: 'replace-secret', ref: vault[0]?.ref, secret: 'AnotherSecret', profile: key.profile },
    ])
  })

  it('gives its newer profile even where our secret is kept', () => {
    const vault = [storedAs(madeUpKey({ changedAt: 1 }))]
    const plan = planOf(vault, backupOf(madeUpKey({ changedAt: 2, name: 'Renamed' }, { secret: 'AnotherSecret' })))
    expect(decide(plan, { 0: { secret: 'stored' } })).toMatchObject([
      { kind: 'replace-profile', profile: { name: 'Renamed', changedAt: 2 } },
    ])
  })
})

describe('a name', () => {
  it.each(['Grid bot', 'GRID BOT', 'Ｇrid bot'])('like that of another stored key is a conflict: %s', (name) => {
    const plan = planOf([storedAs(madeUpKey())], backupOf(madeUpKey({ publicKey: other, name })))
    const freeName = `${name} (2)`
    expect(plan.items).toMatchObject([{ kind: 'new', nameTaken: { by: 'Grid bot', freeName } }])
    expect(codeOf(() => decide(plan, {}))).toEqual({ code: 'undecided', index: 0 })
    expect(codeOf(() => decide(plan, { 0: { name: '  ' } }))).toEqual({ code: 'undecided', index: 0 })
    expect(codeOf(() => decide(plan, { 0: { name: 'grid BOT' } }))).toEqual({ code: 'name-taken', name: 'grid BOT' })
    expect(decide(plan, { 0: { name: freeName } })).toMatchObject([{ kind: 'add', name: freeName }])
  })

  it('that two keys of the backup share is a conflict of the second', () => {
    const plan = planOf([], backupOf(madeUpKey(), madeUpKey({ publicKey: other })))
    expect(plan.items.map((item) => item.kind === 'new' && item.nameTaken)).toEqual([
      null,
      { by: 'Grid bot', freeName: 'Grid bot (2)' },
    ])
  })

  it('that another key would get by a person’s choice is refused', () => {
    const plan = planOf([], backupOf(madeUpKey(), madeUpKey({ publicKey: other, name: 'Tax' })))
    expect(codeOf(() => decide(plan, { 0: { name: 'tax' } }))).toEqual({ code: 'name-taken', name: 'Tax' })
    expect(decide(plan, { 0: { name: 'tax' }, 1: { leaveOut: true } })).toHaveLength(1)
  })

  it('that the backup would free stays taken, as that change may be left out; two keys may swap names by choice', () => {
    const vault = [storedAs(madeUpKey()), storedAs(madeUpKey({ publicKey: other, name: 'Tax' }))]
    const later = { changedAt: 8e12 }
    const plan = planOf(
      vault,
      backupOf(madeUpKey({ name: 'Tax', ...later }), madeUpKey({ publicKey: other, name: 'Grid bot', ...later })),
    )
    expect(plan.items).toMatchObject([{ nameTaken: { freeName: 'Tax (2)' } }, { nameTaken: { by: 'Grid bot' } }])
    expect(decide(plan, { 0: { name: 'Tax' }, 1: { name: 'Grid bot' } })).toHaveLength(2)
    expect(codeOf(() => decide(plan, { 0: { name: 'Tax' }, 1: { leaveOut: true } }))?.code).toBe('name-taken')
  })

  it.each([
    ['Grid bot', [], 'Grid bot (2)'],
    ['Grid bot', ['grid bot (2)'], 'Grid bot (3)'],
    ['Grid bot (2)', ['grid bot (2)'], 'Grid bot (3)'],
    ['n'.repeat(60), [], `${'n'.repeat(56)} (2)`],
    ['🤖'.repeat(30), [], `${'🤖'.repeat(28)} (2)`],
    [`${'n'.repeat(55)} ${'m'.repeat(4)}`, [], `${'n'.repeat(55)} (2)`],
  ])('like %s is suggested, no longer than a name may be', (name, taken, expected) => {
    expect(freeNameLike(name, new Set(taken))).toBe(expected)
    expect(expected.length).toBeLessThanOrEqual(longestName)
  })
})

describe('the nonce line of a key that takes something from a backup', () => {
  it.each<[NonceRule, string | null, NonceRule, string | null, string | null]>([
    ['rising', '9', 'rising', '10', '10'],
    ['rising', '10', 'rising', '9', '10'],
    ['rising', '99999999999999999999', 'rising', '100000000000000000000', '100000000000000000000'],
    ['rising', null, 'rising', '5', '5'],
    ['rising', '5', 'rising', null, '5'],
    ['time-based', '5', 'rising', '9', '5'],
    ['unknown', null, 'rising', '9', null],
  ])('of rule %s at %s keeps or takes the higher of %s at %s', (rule, last, backedUpRule, backedUpLast, expected) => {
    const stored = { rule, last: last as Nonce | null, clockOffsetMs: 7 }
    const merged = laterNonceLine(stored, { rule: backedUpRule, last: backedUpLast as Nonce | null })
    expect(merged).toEqual({ rule, last: expected, clockOffsetMs: 7 })
  })
})

describe('any backup merged into any vault', () => {
  /** A vault, as it could be: no name twice. */
  const vaults = anyKeys(fewPublicKeys).map((keys) => {
    const seen = new Set<string>()
    return keys.map((key) => {
      const { name } = key.profile
      const free = seen.has(comparedName(name)) ? freeNameLike(name, seen) : name
      seen.add(comparedName(free))
      return storedAs({ ...key, profile: { ...key.profile, name: free } })
    })
  })
  const sides = fc.constantFrom<'stored' | 'backup'>('stored', 'backup')
  const anyMerge = fc.tuple(vaults, anyBackup(fewPublicKeys), sides)
  const identity = ({ profile }: BackedUpKey) => `${profile.environment} ${profile.publicKey}`
  const runs = { numRuns: 3000, seed: 7 }

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyMerge, ([vault, backup, side]) => {
        const plan = planOf(vault, backup)
        const once = applied(vault, plan, suggested(plan, side))
        const again = planOf(once, backup)
        expect(decide(again, suggested(again, side)).filter((change) => change.kind !== 'add')).toEqual([])
        expect(applied(once, again, suggested(again, side))).toEqual(once)
      }),
      runs,
    )
  })

  it('loses no key of either side, and makes no two of one key or one name', () => {
    fc.assert(
      fc.property(anyMerge, ([vault, backup, side]) => {
        const plan = planOf(vault, backup)
        const merged = applied(vault, plan, suggested(plan, side))
        const identities = merged.map(identity)
        expect(new Set(identities)).toEqual(new Set([...vault, ...backup.keys].map(identity)))
        expect(new Set(identities).size).toBe(identities.length)
        expect(new Set(merged.map(({ profile }) => comparedName(profile.name))).size).toBe(merged.length)
        expect(merged.filter(({ ref }) => vault.some((key) => key.ref === ref)).length).toBe(vault.length)
      }),
      runs,
    )
  })

  it('keeps the newer profile in either direction, and the secret that a person chose', () => {
    fc.assert(
      fc.property(anyMerge, ([vault, backup, side]) => {
        const plan = planOf(vault, backup)
        for (const key of applied(vault, plan, suggested(plan, side))) {
          const ours = vault.find(({ ref }) => ref === key.ref)
          const theirs = backup.keys.find((one) => identity(one) === identity(key))
          const times = [ours, theirs].flatMap((one) => (one === undefined ? [] : [one.profile]))
          expect(key.profile.changedAt).toBe(Math.max(...times.map(({ changedAt }) => changedAt)))
          expect(key.profile.rolesCheckedAt).toBe(Math.max(...times.map(({ rolesCheckedAt }) => rolesCheckedAt)))
          const chosen = side === 'stored' ? (ours ?? theirs) : (theirs ?? ours)
          expect(key.secret).toBe(chosen?.secret)
        }
      }),
      runs,
    )
  })

  it('leaves a key as it is that is not in the backup, and every key whose part is left out', () => {
    fc.assert(
      fc.property(anyMerge, ([vault, backup, side]) => {
        const plan = planOf(vault, backup)
        const merged = applied(vault, plan, suggested(plan, side))
        for (const key of vault) {
          if (!backup.keys.some((one) => identity(one) === identity(key))) expect(merged).toContainEqual(key)
        }
        expect(decide(plan, Object.fromEntries(backup.keys.map((_, index) => [index, { leaveOut: true }])))).toEqual([])
      }),
      runs,
    )
  })
})
