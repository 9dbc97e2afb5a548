import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { type FilledForm, readForm } from '../../src/options/add/key-form.ts'
import { emptyProfile } from '../../src/options/profile/filled-profile.ts'

const now = new Date('2026-11-23T12:00').getTime()
const filled: FilledForm = {
  environment: 'production',
  scope: 'account',
  ...emptyProfile,
  name: ' Tax export ',
  nonceRule: 'unknown',
  publicKey: ' account-AbCdEfGhIjKl\n',
  secret: '\tMadeUpSecret000000000 ',
}
const read = (change: Partial<FilledForm> = {}) => readForm({ ...filled, ...change }, null, now)
const faults = (change: Partial<FilledForm>) => {
  const said = read(change)
  return 'faults' in said ? said.faults : {}
}

describe('the filled form', () => {
  it('is read without the spaces around what was pasted', () => {
    expect(read()).toEqual({
      key: {
        environment: 'production',
        scope: 'account',
        name: 'Tax export',
        publicKey: 'account-AbCdEfGhIjKl',
        secret: 'MadeUpSecret000000000',
        nonceRule: 'unknown',
        createdAt: now,
        expiry: { kind: 'after', days: 90 },
        requiresHeartbeat: false,
        trustedIps: 'unknown',
        applications: [],
        note: '',
        revokeBy: null,
        replaces: null,
      },
    })
  })

  it('takes the place of a key where it is to', () => {
    const old = '0123456789abcdef0123456789abcdef' as KeyRef
    expect(readForm(filled, old, now)).toMatchObject({ key: { replaces: old } })
  })

  it.each<[string, Partial<FilledForm>, (keyof ReturnType<typeof faults>)[]]>([
    ['no name', { name: '  ' }, ['name']],
    ['a name without end', { name: 'x'.repeat(61) }, ['name']],
    ['no day', { expiry: 'on' }, ['expiryDay']],
    ['a day that is past', { expiry: 'on', expiryDay: '2026-11-22' }, ['expiryDay']],
    ['no key', { publicKey: '' }, ['publicKey']],
    ['no secret', { secret: '' }, ['secret']],
    ['neither', { publicKey: '', secret: '' }, ['publicKey', 'secret']],
    [
      'the secret in the field of the key',
      { publicKey: 'MadeUpSecret000000000', secret: '' },
      ['publicKey', 'secret', 'isSwapped'],
    ],
    [
      'the two swapped',
      { publicKey: 'MadeUpSecret000000000', secret: 'account-AbCdEfGhIjKl' },
      ['publicKey', 'secret', 'isSwapped'],
    ],
    ['a master key as an account key', { publicKey: 'master-AbCdEfGhIjKl' }, ['publicKey']],
    ['an account key as a master key', { scope: 'master' }, ['publicKey']],
    ['a megabyte', { secret: 'x'.repeat(1_000_000) }, ['secret']],
    ['everything', { name: '', publicKey: '', secret: '', expiry: 'on' }, ['name', 'expiryDay', 'publicKey', 'secret']],
  ])('with %s is told so at the fields concerned, and nowhere else', (_, change, fields) => {
    expect(Object.keys(faults(change)).sort()).toEqual([...fields].sort())
  })

  it('never has its secret quoted', () => {
    const secret = 'PlantedSecret WithSpace'
    expect(JSON.stringify(faults({ secret, publicKey: secret }))).not.toContain('Planted')
  })

  it('says how long a thing is that is too long', () => {
    expect(faults({ secret: 'x'.repeat(1_000_000) }).secret).toContain('1,000,000 characters')
  })
})
