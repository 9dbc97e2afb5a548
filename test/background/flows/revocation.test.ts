import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkDaily } from '../../../src/background/jobs/daily-check.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import type { Fault } from '../../exchange/faults.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
const { publicKey } = practiceKey('Auditor')
beforeEach(() => {
  exchange.faults.clear()
  exchange.keys.change(publicKey, { isDisabled: false })
})
afterAll(() => exchange.close())

async function withKey(label = 'Auditor'): Promise<HouseUnderTest & { ref: KeyRef }> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label))
  await allRead(twinkey)
  return Object.assign(twinkey, { ref })
}

describe('a revocation', () => {
  it('is proven when Gemini does not know the key any more, and leaves a dated receipt', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual({ verdict: 'alive' })
    expect(await twinkey.ask('options', 'receipts.read', null)).toEqual([])
    const askedAt = twinkey.view('keys')?.cards[0]?.revocation?.askedAt
    twinkey.clock.shiftMs += 5000
    exchange.keys.change(publicKey, { isDisabled: true })
    const dead = { verdict: 'dead', status: null, reason: 'InvalidApiKey' }
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual(dead)
    const [receipt] = await twinkey.ask('options', 'receipts.read', null)
    expect(receipt).toMatchObject({
      keyName: 'Auditor',
      environment: 'production',
      askedAt,
      reason: 'InvalidApiKey',
      judgedBy: 'twinkey',
      erasedAt: null,
    })
    expect(receipt?.refusedAt).toBeGreaterThanOrEqual((askedAt ?? 0) + 5000)
    expect(JSON.stringify(receipt)).not.toContain(publicKey)
    expect((await twinkey.house.log.read()).entries[0]).toMatchObject({ endpoint: '/v1/roles', why: 'revocation' })
  })

  it('is not asked about where the browser lets nothing out: that is said, and nothing is written down', async () => {
    const twinkey = await withKey()
    twinkey.network.forbidden.add('production')
    await expect(twinkey.ask('options', 'revocation.ask', { ref: twinkey.ref })).rejects.toMatchObject({
      fault: { code: 'no-host-permission' },
    })
    expect(twinkey.view('keys')?.cards[0]?.revocation).toBeNull()
  })

  it('leaves a key that is not asked any more, by a refresh or by the day, and whose refusal is no trouble', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    exchange.keys.change(publicKey, { isDisabled: true })
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('glance')?.troubles).toHaveLength(1)
    await twinkey.ask('options', 'revocation.ask', { ref })
    exchange.clearLogs()
    await twinkey.ask('popup', 'balances.refresh', null)
    await checkDaily(twinkey.house)
    expect(exchange.requests).toEqual([])
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], isRefreshable: false })
  })

  it('is shouted about while the key still answers, and that is over once it is dead', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    await twinkey.ask('options', 'revocation.ask', { ref })
    const kinds = () => twinkey.view('reminderList')?.map(({ reminder }) => reminder.subject.kind)
    expect(kinds()).toEqual(['still-alive'])
    exchange.keys.change(publicKey, { isDisabled: true })
    await twinkey.ask('options', 'revocation.ask', { ref })
    expect(kinds()).toEqual([])
  })

  const refusal = (status: number, reason: string, message = reason): Fault => {
    return { kind: 'answer', status, body: JSON.stringify({ result: 'error', reason, message }) }
  }
  it.each<[string, Fault, object]>([
    ['an address that is not trusted', { kind: 'ip-filter' }, { verdict: 'unproven', because: 'ip' }],
    ['too many calls', { kind: 'rate-limit' }, { verdict: 'unproven', because: 'rate' }],
    ['maintenance', { kind: 'maintenance' }, { verdict: 'unproven', because: 'maintenance' }],
    ['a trouble of Gemini’s own', { kind: 'error-500' }, { verdict: 'unproven', because: 'server' }],
    ['a cut connection', { kind: 'cut' }, { verdict: 'unproven', because: 'network' }],
    ['an answer that is not JSON', { kind: 'broken-json' }, { verdict: 'unproven', because: 'unreadable' }],
    ['a signature', refusal(400, 'InvalidSignature'), { verdict: 'unproven', because: 'signature' }],
    ['a missing role', refusal(403, 'MissingRole'), { verdict: 'unproven', because: 'role' }],
    ['a nonce', refusal(400, 'InvalidNonce', 'no text of Gemini’s'), { verdict: 'unproven', because: 'nonce' }],
    ['an account', refusal(400, 'MissingAccounts'), { verdict: 'unproven', because: 'account' }],
    [
      'a reason that was never seen',
      refusal(403, 'ApiKeyWithdrawn'),
      { verdict: 'unknown-reason', status: 403, reason: 'ApiKeyWithdrawn' },
    ],
  ])('is not proven by %s: no receipt, and the secret stays', async (_, fault, answer) => {
    const twinkey = await withKey()
    const { ref } = twinkey
    exchange.faults.add({ ...fault, path: '/v1/roles' })
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual(answer)
    expect(twinkey.view('keys')?.cards[0]?.revocation?.answer).toEqual(answer)
    expect(await twinkey.ask('options', 'receipts.read', null)).toEqual([])
    await expect(twinkey.ask('options', 'revocation.erase', { ref })).rejects.toThrow('not-proven')
    expect(await twinkey.rowsNamed('secret/')).toHaveLength(1)
  })

  it('can be judged by its owner for a reason that was never seen, and for no other', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    await expect(twinkey.ask('options', 'revocation.judge', { ref })).rejects.toThrow('not-proven')
    await twinkey.ask('options', 'revocation.ask', { ref })
    await expect(twinkey.ask('options', 'revocation.judge', { ref })).rejects.toThrow('not-proven')
    exchange.faults.add({ ...refusal(403, 'ApiKeyWithdrawn'), path: '/v1/roles' })
    await twinkey.ask('options', 'revocation.ask', { ref })
    await twinkey.ask('options', 'revocation.judge', { ref })
    const [receipt] = await twinkey.ask('options', 'receipts.read', null)
    expect(receipt).toMatchObject({ judgedBy: 'owner', status: 403, reason: 'ApiKeyWithdrawn' })
    expect(twinkey.view('keys')?.cards[0]?.revocation?.answer.verdict).toBe('dead')
  })

  it('stays proven through what proves nothing; a key that answers after all takes its receipt back', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    exchange.keys.change(publicKey, { isDisabled: true })
    await twinkey.ask('options', 'revocation.ask', { ref })
    const { remove } = exchange.faults.add({ kind: 'maintenance' })
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toMatchObject({ verdict: 'dead' })
    remove()
    exchange.keys.change(publicKey, { isDisabled: false })
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual({ verdict: 'alive' })
    expect(await twinkey.ask('options', 'receipts.read', null)).toEqual([])
  })

  it('ends in erasing the key, all but its receipt, which outlives locks and workers', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    exchange.keys.change(publicKey, { isDisabled: true })
    await twinkey.ask('options', 'revocation.ask', { ref })
    await twinkey.ask('options', 'revocation.erase', { ref })
    expect(twinkey.view('keys')?.cards).toEqual([])
    for (const group of ['profile/', 'secret/', 'life/', 'nonces/', 'figures/']) {
      expect(await twinkey.rowsNamed(group)).toEqual([])
    }
    await twinkey.ask('popup', 'vault.lock', null)
    const next = await twinkey.restarted()
    await next.ask('popup', 'vault.unlock', { passphrase })
    const [receipt] = await next.ask('options', 'receipts.read', null)
    expect(receipt?.erasedAt).toBeGreaterThanOrEqual(receipt?.refusedAt ?? 0)
  })

  it('asks nothing while the vault is locked', async () => {
    const twinkey = await withKey()
    await twinkey.ask('popup', 'vault.lock', null)
    exchange.clearLogs()
    await expect(twinkey.ask('options', 'revocation.ask', { ref: twinkey.ref })).rejects.toThrow('locked')
    expect(exchange.requests).toEqual([])
  })
})

describe('the brake', () => {
  it('is signed to copy and not sent; sent by its owner, it cancels', async () => {
    const twinkey = await withKey('Trader')
    exchange.clearLogs()
    const ticket = { kind: 'cancel-all' } as const
    const { url, validUntil } = await twinkey.ask('options', 'ticket.sign', { ref: twinkey.ref, account: null, ticket })
    expect(url).toBe('https://api.gemini.com/v1/order/cancel/all')
    expect(validUntil).toBeGreaterThan(twinkey.house.clock.now() + 15_000)
    expect(exchange.requests.filter(({ path }) => path.startsWith('/v1/order'))).toEqual([])
    expect((await twinkey.house.log.read()).entries[0]).toMatchObject({
      endpoint: '/v1/order/cancel/all',
      why: 'ticket',
    })
    expect(twinkey.view('keys')?.cards[0]?.ownersUseAt).toBeGreaterThan(0)
  })

  it('is refused where the key may not trade', async () => {
    const twinkey = await withKey()
    const asked = { ref: twinkey.ref, account: null, ticket: { kind: 'cancel-all' } } as const
    await expect(twinkey.ask('options', 'ticket.sign', asked)).rejects.toThrow('cannot-trade')
  })
})

describe('a replacement', () => {
  it('is known to the old key, and takes its applications over', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    await twinkey.ask('options', 'key.edit', { ref, change: { applications: ['Tax sheet', 'Month-end'] } })
    const added = await twinkey.ask('options', 'key.add', newKey('Sandbox auditor', { replaces: ref }))
    const cards = () => twinkey.view('keys')?.cards.map(({ applications, replacedBy }) => [applications, replacedBy])
    expect(cards()).toEqual([
      [['Tax sheet', 'Month-end'], added.ref],
      [[], null],
    ])
    await twinkey.ask('options', 'key.hand-over', { from: ref, to: added.ref })
    expect(cards()).toEqual([
      [[], added.ref],
      [['Tax sheet', 'Month-end'], null],
    ])
  })
})
