import { describe, expect, it } from 'vitest'
import { type FilledForm, readForm } from '../../src/options/add/key-form.ts'

const now = new Date('2026-11-23T12:00').getTime()
const filled: FilledForm = {
  environment: 'production',
  scope: 'account',
  name: ' Tax export ',
  expiry: 'on-day',
  expiryDay: '',
  nonceRule: 'unknown',
  requiresHeartbeat: false,
  trustedIps: 'unknown',
  publicKey: ' account-AbCdEfGhIjKl\n',
  secret: '\tMadeUpSecret000000000 ',
}
const read = (change: Partial<FilledForm> = {}) => readForm({ ...filled, ...change }, now)
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
        expiry: { kind: 'on', at: now + 90 * 86_400_000 },
        requiresHeartbeat: false,
        trustedIps: 'unknown',
      },
    })
  })

  it.each([
    ['renews', '', { kind: 'renews', days: 90 }],
    ['never', '', { kind: 'never' }],
    ['unknown', '', { kind: 'unknown' }],
    ['other-day', '2026-12-24', { kind: 'on', at: new Date('2026-12-24T00:00').getTime() }],
  ] as const)('takes the expiry "%s"', (expiry, expiryDay, expected) => {
    expect(read({ expiry, expiryDay })).toMatchObject({ key: { expiry: expected } })
  })

  it.each<[string, Partial<FilledForm>, (keyof ReturnType<typeof faults>)[]]>([
    ['no name', { name: '  ' }, ['name']],
    ['a name without end', { name: 'x'.repeat(61) }, ['name']],
    ['no day', { expiry: 'other-day' }, ['expiryDay']],
    ['a day that is past', { expiry: 'other-day', expiryDay: '2026-11-22' }, ['expiryDay']],
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
    [
      'everything',
      { name: '', publicKey: '', secret: '', expiry: 'other-day' },
      ['name', 'expiryDay', 'publicKey', 'secret'],
    ],
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
