import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, send, signedHeaders } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'
import { fullBucket, privateLimit, publicLimit, type RateLimit, takeTurn, transfersLimit } from './rate-limit.ts'

describe('twenty calls at the same instant', () => {
  test.each<[string, RateLimit, number, number, number]>([
    ['private', privateLimit, 10, 5, 5],
    ['public', publicLimit, 2, 5, 13],
    ['transfers', transfersLimit, 1, 0, 19],
  ])('%s: of each kind', (_, limit, done, queued, refused) => {
    const bucket = fullBucket(limit, 0)
    const waits = Array.from({ length: 20 }, () => takeTurn(bucket, limit, 0))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(done)
    expect(waits.filter((wait) => wait !== null && wait > 0)).toHaveLength(queued)
    expect(waits.filter((wait) => wait === null)).toHaveLength(refused)
  })

  test('queued ones wait a tenth of a second each, in order', () => {
    const bucket = fullBucket(privateLimit, 0)
    const waits = Array.from({ length: 15 }, () => takeTurn(bucket, privateLimit, 0))
    expect(waits.slice(10)).toEqual([100, 200, 300, 400, 500])
  })

  test('a second later ten may pass again only if the queue was empty', () => {
    const bucket = fullBucket(privateLimit, 0)
    for (let call = 0; call < 15; call += 1) takeTurn(bucket, privateLimit, 0)
    const waits = Array.from({ length: 6 }, () => takeTurn(bucket, privateLimit, 1000))
    expect(waits).toEqual([0, 0, 0, 0, 0, 100])
  })
})

describe('the exchange', () => {
  let exchange: Exchange
  beforeEach(async () => {
    exchange = await startExchange({ now: () => 1_800_000_000_000 })
  })
  afterEach(() => exchange.close())

  test('does ten of twenty private calls at once, queues five and refuses five; another key is not held up', async () => {
    // A time-based key, because queued calls may arrive in any order and a rising nonce would not survive that.
    const key = practiceKey('Trader')
    const json = JSON.stringify({ request: '/v1/roles', nonce: 1_800_000_000 })
    const calls = Array.from({ length: 20 }, () =>
      send(exchange, 'production', 'POST', '/v1/roles', signedHeaders(key, json)),
    )
    const answers = await Promise.all(calls)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(15)
    expect(refused).toHaveLength(5)
    expect(exchange.maxOverlap(key.publicKey)).toBeGreaterThan(1)
    expect(refused[0]?.body).toBe('{"result":"error","reason":"RateLimit","message":"Rate limit exceeded"}')
    expect(refused[0]?.headers['retry-after']).toBeUndefined()
    const other = signedHeaders(practiceKey('Auditor'), json)
    expect((await send(exchange, 'production', 'POST', '/v1/roles', other)).status).toBe(200)
  })

  test('can refuse in the other form, and with Retry-After', async () => {
    exchange.dialect.rateLimitReason = 'Too Many Requests'
    exchange.dialect.retryAfterSeconds = 3
    // Transfers have no queue to wait for.
    const call = makeCaller(exchange, practiceKey('Auditor'), () => 1_800_000_000_000)
    await call('/v1/transfers')
    const refused = await call('/v1/transfers')
    expect(refused.body).toBe('{"result":"error","reason":"Too Many Requests","message":"Too Many Requests"}')
    expect(refused.headers['retry-after']).toBe('3')
  })

  test('lets everybody through while its limits are off', async () => {
    exchange.setRateLimits(false)
    const calls = Array.from({ length: 8 }, () => send(exchange, 'sandbox', 'GET', '/v1/symbols'))
    expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true)
  })
})
