import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewKey } from '../../../src/protocol/commands.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
// A new exchange for each: nonces of one test must not stand in the way of the next.
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(() => exchange.close())

const add = (key: NewKey) => twinkey.ask('options', 'key.add', key)
const cards = () => twinkey.view('keys')?.cards ?? []

describe('a key that is added', () => {
  it('is checked with Gemini, stored, and shown with the roles that Gemini says it has', async () => {
    const { ref, clockOffSeconds } = await add(newKey('Trader', { name: 'Grid bot' }))
    expect(clockOffSeconds).toBeNull()
    expect(cards()).toMatchObject([
      {
        ref,
        name: 'Grid bot',
        maskedKey: 'account-…0000',
        environment: 'production',
        scope: 'account',
        accounts: [{ shortName: 'primary', name: 'Primary' }],
        roles: { isAuditor: false, isFundManager: false, isTrader: true, isAccountAdmin: false },
      },
    ])
  })

  it('may have spaces around it, as pasted things do', async () => {
    const { publicKey, secret } = practiceKey('Auditor')
    await add(newKey('Auditor', { publicKey: ` ${publicKey}\n`, secret: `\t${secret} ` }))
    expect(cards()).toHaveLength(1)
  })

  it('may be a master key, whose accounts are listed', async () => {
    await add(newKey('Family auditor'))
    expect(cards()[0]).toMatchObject({
      scope: 'master',
      accounts: [{ name: 'Primary' }, { name: 'Savings' }, { name: 'Long term!' }],
    })
  })

  it('is stored even where its accounts are not told', async () => {
    exchange.faults.add({ kind: 'error-500', path: '/v1/account' })
    await add(newKey('Auditor'))
    expect(cards()[0]).toMatchObject({ accounts: [] })
  })

  it('is not asked for where the browser forbids it: that is said, and nothing is stored', async () => {
    twinkey.network.forbidden.add('production')
    await expect(add(newKey('Auditor'))).rejects.toMatchObject({
      fault: { code: 'no-host-permission', environment: 'production' },
    })
    expect(exchange.requests).toEqual([])
    expect(cards()).toEqual([])
    twinkey.network.forbidden.clear()
    await add(newKey('Auditor'))
    expect(cards()).toHaveLength(1)
  })

  it('is accepted with a clock that is off, and the difference is told', async () => {
    exchange.setSkewSeconds(-90)
    const { clockOffSeconds } = await add(newKey('Trader'))
    expect(clockOffSeconds).toBeGreaterThanOrEqual(-91)
    expect(clockOffSeconds).toBeLessThanOrEqual(-89)
  })

  it('is still there for the next worker', async () => {
    await add(newKey('Auditor'))
    const next = await twinkey.restarted()
    await next.ask('popup', 'view.publish', null)
    expect(next.view('keys')?.cards).toMatchObject([{ name: 'Auditor' }])
  })
})

describe('a key is refused, and nothing is stored, when', () => {
  const auditor = () => newKey('Auditor')
  it.each<[string, () => NewKey, object]>([
    [
      'Gemini does not know it',
      () => ({ ...auditor(), publicKey: 'account-NobodyKnowsThis0' }),
      { code: 'unknown-key', environment: 'production' },
    ],
    ['it was disabled', () => newKey('Disabled'), { code: 'unknown-key', environment: 'production' }],
    [
      'the secret does not fit',
      () => ({ ...auditor(), secret: 'NotTheSecretOfThisKey000' }),
      { code: 'bad-signature' },
    ],
    [
      'it belongs to the sandbox',
      () => newKey('Sandbox auditor', { environment: 'production' }),
      { code: 'wrong-environment', belongsTo: 'sandbox' },
    ],
    [
      'it belongs to production',
      () => newKey('Auditor', { environment: 'sandbox' }),
      { code: 'wrong-environment', belongsTo: 'production' },
    ],
    ['it has trusted IPs and this is not one', () => newKey('Trusted IPs only'), { code: 'ip-not-trusted' }],
    [
      'it is a master key and was said to be an account key',
      () => newKey('Family auditor', { scope: 'account' }),
      { code: 'master-key' },
    ],
    [
      'it is an account key and was said to be a master key',
      () => newKey('Auditor', { scope: 'master' }),
      { code: 'account-key' },
    ],
    [
      'the secret stands in the place of the key',
      () => ({ ...auditor(), publicKey: auditor().secret }),
      { code: 'key-unreadable' },
    ],
    [
      'the key stands in the place of the secret',
      () => ({ ...auditor(), secret: auditor().publicKey }),
      { code: 'secret-unreadable' },
    ],
    ['the secret is empty', () => ({ ...auditor(), secret: '   ' }), { code: 'secret-unreadable' }],
    ['a megabyte was pasted', () => ({ ...auditor(), secret: 'x'.repeat(1_000_000) }), { code: 'not-understood' }],
    ['it has no name', () => ({ ...auditor(), name: '  ' }), { code: 'not-understood' }],
  ])('%s', async (_, key, fault) => {
    await expect(add(key())).rejects.toMatchObject({ fault })
    expect(await twinkey.rowsNamed('profile/')).toHaveLength(0)
  })

  it.each<[string, Parameters<Exchange['faults']['add']>[0], object]>([
    ['Gemini is down for maintenance', { kind: 'maintenance' }, { code: 'maintenance' }],
    ['Gemini is in trouble', { kind: 'empty-500' }, { code: 'server-trouble', status: 500 }],
    [
      'there were too many calls',
      { kind: 'rate-limit', retryAfterSeconds: 3 },
      { code: 'rate-limited', retryAfterSeconds: 3 },
    ],
    ['the connection is cut', { kind: 'cut' }, { code: 'unreachable' }],
    ['the answer is no JSON', { kind: 'broken-json' }, { code: 'answer-unreadable' }],
  ])('%s', async (_, fault, expected) => {
    exchange.faults.add({ ...fault, path: '/v1/roles' })
    await expect(add(auditor())).rejects.toMatchObject({ fault: expected })
    expect(await twinkey.rowsNamed('profile/')).toHaveLength(0)
  })

  it('it is stored already, under whatever name', async () => {
    await add(newKey('Auditor', { name: 'Tax export' }))
    await expect(add(newKey('Auditor', { name: 'Another' }))).rejects.toMatchObject({
      fault: { code: 'key-already-stored', name: 'Tax export' },
    })
  })

  it('it is asked for twice at the same moment', async () => {
    const outcomes = await Promise.allSettled([add(auditor()), add(newKey('Auditor', { name: 'The same' }))])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await twinkey.rowsNamed('profile/')).toHaveLength(1)
  })

  it('its name is taken, in whatever case', async () => {
    await add(newKey('Auditor', { name: 'Tax export' }))
    await expect(add(newKey('Trader', { name: 'TAX EXPORT' }))).rejects.toMatchObject({ fault: { code: 'name-taken' } })
  })
})

describe('a secret', () => {
  it('is in no message, no view and no row, in the clear or in a usual encoding', async () => {
    const { secret } = practiceKey('Auditor')
    const answer = await add(newKey('Auditor'))
    const stored = await (await twinkey.database.connection()).getAll('rows')
    expect(stored.length).toBeGreaterThan(3)
    const everything = JSON.stringify([answer, [...twinkey.area], stored, [...twinkey.mirror], exchange.requests])
    const forms = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')]
    for (const form of forms) expect(everything).not.toContain(form)
  })
})
