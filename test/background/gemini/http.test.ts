import { afterEach, describe, expect, it, vi } from 'vitest'
import { transport } from '../../../src/background/gemini/http.ts'
import { ReachedHosts } from '../../../src/background/gemini/reached-hosts.ts'
import { privateEndpoints, publicEndpoints } from '../../../src/core/gemini/endpoints.ts'
import { environments } from '../../../src/core/gemini/environment.ts'
import { shelfOf } from './made-up-shelf.ts'

afterEach(() => vi.unstubAllGlobals())

const { get, post } = transport(async () => {})

/** Every path of the sheet that moves money, makes an address, or sends or changes an order. */
const acting = [
  '/v1/withdraw/btc',
  '/v2/withdraw/ethereum/usdc',
  '/v1/account/transfer/btc',
  '/v1/deposit/bitcoin/newAddress',
  '/v1/approvedAddresses/ethereum/request',
  '/v1/approvedAddresses/ethereum/remove',
  '/v1/payments/addbank',
  '/v1/order/new',
  '/v1/order/cancel',
  '/v1/order/cancel/all',
  '/v1/order/cancel/session',
  '/v1/instant/execute',
  '/v1/clearing/new',
  '/v1/wrap/btcusd',
  '/v1/staking/stake',
  '/v1/account/create',
  '/v1/account/rename',
  '/v1/payments/addbank/cad',
  '/v1/prediction-markets/order',
  '/v1/heartbeat',
]

describe('the transport', () => {
  it.each(acting)('can not be made to send %s, even by code that gets past its types', (path) => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    expect(() => post('production', path as never, {} as never)).toThrow(TypeError)
    expect(() => get('production', path as never)).toThrow(TypeError)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('sends no cookie, no referrer and no body, and follows nobody elsewhere', async () => {
    const fetched = vi.fn(
      async (_url: string, _request: RequestInit) =>
        new Response('{}', { headers: { Date: 'Mon, 23 Nov 2026 08:00:00 GMT' } }),
    )
    vi.stubGlobal('fetch', fetched)
    const answer = await post('sandbox', '/v1/roles', { 'Content-Type': 'text/plain' } as never)
    expect(answer).toEqual({ status: 200, body: '{}', serverTime: Date.UTC(2026, 10, 23, 8), retryAfter: null })
    const [url, request] = fetched.mock.calls[0] ?? []
    expect(url).toBe('https://api.sandbox.gemini.com/v1/roles')
    expect(request).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    expect(request?.body).toBeUndefined()
  })

  it('counts each call at its host, before it leaves, and there are two hosts to count', async () => {
    const shelf = shelfOf()
    const hosts = new ReachedHosts(shelf, () => 7)
    const counted = transport((host) => hosts.note(host))
    const noted: unknown[] = []
    vi.stubGlobal('fetch', async (url: string) => {
      noted.push([new URL(url).host, (await hosts.all()).reduce((sum, { count }) => sum + count, 0)])
      throw new TypeError('Failed to fetch')
    })
    const symbols = ['btcusd', '', '@evil.example', '/../..//evil.example', 'btc.evil.example', '//evil.example/']
    const tries = environments.flatMap((environment) => [
      ...privateEndpoints.map((endpoint) => () => counted.post(environment, endpoint, {} as never)),
      ...publicEndpoints.flatMap((endpoint) =>
        symbols.map((symbol) => () => counted.get(environment, endpoint, { symbol })),
      ),
    ])
    // What throws at once is not sent; the rest fails with the network.
    for (const send of tries)
      await Promise.resolve()
        .then(send)
        .catch(() => {})
    const one = privateEndpoints.length + 3
    expect(await hosts.all()).toEqual([
      { host: 'api.gemini.com', count: one, lastAt: 7 },
      { host: 'api.sandbox.gemini.com', count: one, lastAt: 7 },
    ])
    expect(noted).toEqual(
      noted.map((_, index) => [index < one ? 'api.gemini.com' : 'api.sandbox.gemini.com', index + 1]),
    )
  })

  it.each([
    ['a network that is down', new TypeError('Failed to fetch'), { code: 'unreachable' }],
    ['an answer that does not come', new DOMException('late', 'TimeoutError'), { code: 'timed-out', seconds: 20 }],
  ])('tells %s by name', async (_, thrown, failure) => {
    vi.stubGlobal('fetch', async () => {
      throw thrown
    })
    await expect(post('production', '/v1/roles', {} as never)).rejects.toMatchObject({ failure })
  })
})
