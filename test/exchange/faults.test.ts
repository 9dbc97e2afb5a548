import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import type { FaultEffect } from './faults.ts'
import { makeCaller, type Received } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

let exchange: Exchange
let audit: (path: string, fields?: Record<string, unknown>) => Promise<Received>
beforeEach(async () => {
  exchange = await startExchange()
  audit = makeCaller(exchange, practiceKey('Auditor'))
})
afterEach(() => exchange.close())

describe('a fault', () => {
  test.each<[FaultEffect, number, string | RegExp]>([
    [{ kind: 'answer', status: 418, body: '{"teapot":true}' }, 418, '{"teapot":true}'],
    [{ kind: 'maintenance' }, 503, /^<html>.*The Gemini Exchange is currently undergoing maintenance\./],
    [{ kind: 'empty-500' }, 500, ''],
    [
      { kind: 'error-500' },
      500,
      '{"result":"error","reason":"Internal Server Error","message":"Unexpected server error occurred."}',
    ],
    [{ kind: 'rate-limit' }, 429, '{"result":"error","reason":"RateLimit","message":"Rate limit exceeded"}'],
    [
      { kind: 'ip-filter' },
      403,
      '{"result":"error","reason":"ApiKeyIpFilteringFailure","message":"ApiKey fails IP Filtering Check for some accounts"}',
    ],
    [{ kind: 'unknown-key' }, 400, '{"result":"error","reason":"InvalidApiKey","message":"Invalid API key"}'],
    [
      { kind: 'missing-security-headers' },
      401,
      '{"result":"error","reason":"MissingSecurityHeaders","message":"MissingSecurityHeaders"}',
    ],
    [{ kind: 'wrong-types' }, 200, /"currency":"BTC","amount":0\.4127,"available":0\.4127/],
    [{ kind: 'broken-json' }, 200, /^\[\{"type":.*[^\]]$/],
    [{ kind: 'delay', ms: 20 }, 200, /^\[\{"type":/],
  ])('%j', async (effect, status, body) => {
    exchange.faults.add({ ...effect, times: 1 })
    const answer = await audit('/v1/balances')
    expect(answer.status).toBe(status)
    if (typeof body === 'string') expect(answer.body).toBe(body)
    else expect(answer.body).toMatch(body)
    expect((await audit('/v1/balances')).status).toBe(200)
  })

  test('can put errors into the other envelope', async () => {
    exchange.faults.add({ kind: 'other-envelope' })
    const answer = await audit('/v1/balances', { nonce: '' })
    expect(answer.body).toBe(`{"error":"InvalidNonce","message":"Nonce '\\"\\"' was not parseable as a number."}`)
    expect((await audit('/v1/roles')).json.isAuditor).toBe(true)
  })

  test('hits only the path, key and environment that it names, until it is removed', async () => {
    const collector = makeCaller(exchange, practiceKey('Collector'))
    const fault = exchange.faults.add({
      kind: 'empty-500',
      path: '/v1/notional*',
      keyId: practiceKey('Auditor').publicKey,
      environment: 'production',
    })
    expect((await audit('/v1/notionalbalances/usd')).status).toBe(500)
    expect((await audit('/v1/balances')).status).toBe(200)
    expect((await collector('/v1/notionalbalances/usd')).status).toBe(200)
    fault.remove()
    expect((await audit('/v1/notionalbalances/usd')).status).toBe(200)
    exchange.faults.add({ kind: 'empty-500', environment: 'sandbox' })
    expect((await audit('/v1/balances')).status).toBe(200)
    exchange.faults.clear()
    expect(exchange.faults.list()).toEqual([])
  })

  test('can cut the connection before anything was done', async () => {
    exchange.faults.add({ kind: 'cut', times: 1 })
    await expect(audit('/v1/balances')).rejects.toThrow('socket hang up')
    expect(exchange.requests).toMatchObject([{ path: '/v1/balances', status: null }])
    expect(exchange.keys.get(practiceKey('Auditor').publicKey).lastNonce).toBeNull()
  })

  test('can cut it after the order was placed, so that only the exchange knows', async () => {
    const trade = makeCaller(exchange, practiceKey('Classic trader'))
    exchange.faults.add({ kind: 'cut', path: '/v1/order/new', when: 'after', times: 1 })
    const order = { symbol: 'btcusd', side: 'buy', type: 'exchange limit', amount: '0.01', price: '50000' }
    await expect(trade('/v1/order/new', order)).rejects.toThrow('socket hang up')
    expect((await trade('/v1/orders')).json).toHaveLength(1)
  })

  test('can say nothing at all, and closing the exchange ends the wait', async () => {
    exchange.faults.add({ kind: 'silence' })
    const call = audit('/v1/balances')
    const hungUp = expect(call).rejects.toThrow('socket hang up')
    while (exchange.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await exchange.close()
    await hungUp
    exchange = await startExchange()
  })
})

describe('the clock', () => {
  test('may be skewed: the Date header, the window and the error text follow it', async () => {
    const trade = makeCaller(exchange, practiceKey('Trader'))
    exchange.setSkewSeconds(3600)
    const before = Math.floor(Date.now() / 1000)
    const { json, headers } = await trade('/v1/balances')
    expect(json.reason).toBe('InvalidNonce')
    const told = Number(/server time '(\d+)''$/.exec(json.message)?.[1])
    expect(told).toBeGreaterThanOrEqual(before + 3600)
    expect(Math.abs(Date.parse(headers.date ?? '') / 1000 - told)).toBeLessThanOrEqual(1)
    expect((await trade('/v1/balances', { nonce: told })).status).toBe(200)
  })
})

describe('a key', () => {
  test('may be disabled and enabled while the exchange runs', async () => {
    const { publicKey } = practiceKey('Auditor')
    exchange.keys.disable(publicKey)
    expect((await audit('/v1/balances')).json.reason).toBe('InvalidApiKey')
    exchange.keys.enable(publicKey)
    expect((await audit('/v1/balances')).status).toBe(200)
  })

  test('may be added, or lose its trust in us', async () => {
    const key = {
      ...practiceKey('Auditor'),
      publicKey: 'account-PracticeNewcomer0000',
      secret: 'PracticeSecretNewcomer000000',
    }
    exchange.keys.add(key)
    const call = makeCaller(exchange, key)
    expect((await call('/v1/balances')).status).toBe(200)
    exchange.keys.change(key.publicKey, { trustedIps: ['203.0.113.7'] })
    expect((await call('/v1/balances')).json.reason).toBe('ApiKeyIpFilteringFailure')
    exchange.keys.change(key.publicKey, { trustedIps: ['127.0.0.1'] })
    expect((await call('/v1/balances')).status).toBe(200)
  })
})
