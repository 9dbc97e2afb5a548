import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, send, signedHeaders } from './practice-client.ts'
import { practiceKey, practiceKeys } from './practice-keys.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange({ now: () => 1_800_000_000_000 })
})
afterEach(() => exchange.close())

describe('the request log', () => {
  test('has who asked what, when, and what came of it; digits of a long number are kept', async () => {
    const key = practiceKey('Auditor')
    const json = '{"request":"/v1/order/status","nonce":1565673595820662072,"order_id":73751560172006689,"x":1}'
    const headers = { ...signedHeaders(key, json), Origin: 'chrome-extension://practice' }
    await send(exchange, 'production', 'POST', '/v1/order/status', headers)
    expect(exchange.requests).toEqual([
      {
        at: 1_800_000_000_000,
        environment: 'production',
        method: 'POST',
        path: '/v1/order/status',
        keyId: key.publicKey,
        payload: { request: '/v1/order/status', nonce: '1565673595820662072', order_id: '73751560172006689', x: 1 },
        payloadText: json,
        origin: 'chrome-extension://practice',
        inFlight: 1,
        isWithdrawalAttempt: false,
        status: 404,
        reason: 'OrderNotFound',
      },
    ])
  })

  test('has no secret and no signature', async () => {
    for (const key of practiceKeys) await makeCaller(exchange, key)('/v1/roles')
    const text = JSON.stringify(exchange.requests)
    for (const key of practiceKeys) expect(text).not.toContain(key.secret)
    expect(text).not.toMatch(/[0-9a-f]{96}/)
  })

  test('tells calls that overlap from calls that do not', async () => {
    const key = practiceKey('Auditor')
    const call = makeCaller(exchange, key)
    for (let turn = 0; turn < 3; turn += 1) await call('/v1/roles')
    expect(exchange.maxOverlap(key.publicKey)).toBe(1)
    exchange.faults.add({ kind: 'delay', ms: 50 })
    await Promise.all([call('/v1/roles'), call('/v1/roles')])
    expect(exchange.maxOverlap(key.publicKey)).toBe(2)
    expect(exchange.maxOverlap(practiceKey('Collector').publicKey)).toBe(0)
    exchange.clearLogs()
    expect(exchange.requests).toEqual([])
    expect(exchange.maxOverlap(key.publicKey)).toBe(0)
  })
})

describe('practice keys', () => {
  test.each(practiceKeys.map((key) => [key.label, key] as const))('%s is visibly made up', (_, key) => {
    expect(key.publicKey).toMatch(/^(account|master)-Practice\w{12}$/)
    expect(key.secret).toMatch(/^PracticeSecret\w{14}$/)
    expect(key.publicKey.startsWith(key.scope)).toBe(true)
    expect(key.description).not.toBe('')
  })

  test('have no name, key or secret twice', () => {
    for (const field of ['label', 'publicKey', 'secret'] as const) {
      expect(new Set(practiceKeys.map((key) => key[field])).size).toBe(practiceKeys.length)
    }
  })
})
