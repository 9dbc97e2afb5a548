import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, type Received, send, signedHeaders } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

const now = 1_695_066_301_000
let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange({ now: () => now })
  exchange.setRateLimits(false)
})
afterAll(() => exchange.close())

const error = (reason: string, message: string) => JSON.stringify({ result: 'error', reason, message })
const auditor = practiceKey('Auditor')
let nonce = now

/** One signed call with a fresh nonce; `changes` are made to what would otherwise be right. */
function call(
  label: string,
  path: string,
  fields: Record<string, unknown> = {},
  changes: { json?: string; headers?: Record<string, string | null> } = {},
): Promise<Received> {
  const key = practiceKey(label)
  nonce += 1
  const right = { request: path, nonce: key.nonceRule === 'time' ? now / 1000 : nonce, ...fields }
  const headers = { ...signedHeaders(key, changes.json ?? JSON.stringify(right)), ...changes.headers }
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null)
  return send(exchange, key.environment, 'POST', path, Object.fromEntries(sent))
}

describe('an error at the door has Gemini’s body to the letter', () => {
  test.each<[string, () => Promise<Received>, number, string]>([
    [
      'an unknown key',
      () => call('Auditor', '/v1/balances', {}, { headers: { 'X-GEMINI-APIKEY': 'account-NobodyKnowsThisKey00' } }),
      400,
      error('InvalidApiKey', 'Invalid API key'),
    ],
    ['a disabled key', () => call('Disabled', '/v1/balances'), 400, error('InvalidApiKey', 'Invalid API key')],
    [
      'a sandbox key in production',
      () => send(exchange, 'production', 'POST', '/v1/roles', signedHeaders(practiceKey('Sandbox auditor'), '{}')),
      400,
      error('InvalidApiKey', 'Invalid API key'),
    ],
    [
      'a wrong secret',
      () => {
        const json = JSON.stringify({ request: '/v1/balances', nonce })
        const headers = signedHeaders({ ...auditor, secret: 'NotTheSecret' }, json)
        return send(exchange, 'production', 'POST', '/v1/balances', headers)
      },
      400,
      error('InvalidSignature', 'InvalidSignature'),
    ],
    [
      'an address that is not trusted',
      () => call('Trusted IPs only', '/v1/balances'),
      403,
      error('ApiKeyIpFilteringFailure', 'ApiKey fails IP Filtering Check for some accounts'),
    ],
    [
      'no auth headers at all',
      () => send(exchange, 'sandbox', 'POST', '/v1/balances'),
      401,
      error('MissingSecurityHeaders', 'MissingSecurityHeaders'),
    ],
    [
      'a missing key header',
      () => call('Auditor', '/v1/balances', {}, { headers: { 'X-GEMINI-APIKEY': null } }),
      401,
      error('MissingApikeyHeader', "Must provide 'X-GEMINI-APIKEY' header"),
    ],
    [
      'a missing payload header',
      () => call('Auditor', '/v1/balances', {}, { headers: { 'X-GEMINI-PAYLOAD': null } }),
      401,
      error('MissingPayloadHeader', "Must provide 'X-GEMINI-PAYLOAD' header"),
    ],
    [
      'a missing signature header',
      () => call('Auditor', '/v1/balances', {}, { headers: { 'X-GEMINI-SIGNATURE': null } }),
      401,
      error('MissingSignatureHeader', "Must provide 'X-GEMINI-SIGNATURE' header"),
    ],
    [
      'another path in the payload',
      () => call('Auditor', '/v1/balances', { request: '/v1/orders' }),
      400,
      error('EndpointMismatch', 'EndpointMismatch'),
    ],
    [
      'an empty path in the payload',
      () => call('Auditor', '/v1/balances', { request: '' }),
      400,
      error('EndpointMismatch', 'EndpointMismatch'),
    ],
    [
      'a payload that is not JSON',
      () => call('Auditor', '/v1/balances', {}, { json: '{"request":' }),
      400,
      error('InvalidJson', 'InvalidJson'),
    ],
    [
      'a payload that is a list',
      () => call('Auditor', '/v1/balances', {}, { json: '[1]' }),
      400,
      error('InvalidJson', 'InvalidJson'),
    ],
    [
      'an unknown path',
      () => call('Auditor', '/v1/nonsense'),
      404,
      error('EndpointNotFound', 'API entry point not found'),
    ],
    [
      'an unknown public path',
      () => send(exchange, 'production', 'GET', '/v3/symbols'),
      404,
      error('EndpointNotFound', 'API entry point not found'),
    ],
    [
      'a master key that names no account',
      () => call('Family auditor', '/v1/balances'),
      400,
      error('MissingAccounts', 'Expected a JSON payload with accounts'),
    ],
    [
      'a master key that names no such account',
      () => call('Family auditor', '/v1/balances', { account: 'desk' }),
      400,
      error('InvalidAccountName', 'InvalidAccountName'),
    ],
    [
      'an account key that names an account',
      () => call('Auditor', '/v1/balances', { account: 'primary' }),
      400,
      error('AccountsOnGroupOnlyApi', 'AccountsOnGroupOnlyApi'),
    ],
    [
      'a missing role',
      () => call('Auditor', '/v1/order/new'),
      403,
      error(
        'MissingRole',
        'To access this endpoint, you need to log in to the website and go to the settings page to assign one of these roles [Trader] to API key account-PracticeAuditor00000 which currently has roles [Auditor]',
      ),
    ],
    [
      'a nonce that does not rise',
      () => call('Auditor', '/v1/balances', { nonce: 1_533_831_705 }),
      400,
      error('InvalidNonce', "Nonce '1533831705' has not increased since your last call to the Gemini API."),
    ],
    [
      'milliseconds on a time-based key',
      () => call('Trader', '/v1/balances', { nonce: '1695066299324' }),
      400,
      // The raw body in ccxt #19320 had 130 bytes.
      `{"result":"error","reason":"InvalidNonce","message":"Nonce '1695066299324' is not within 30 seconds of server time '1695066301''"}`,
    ],
    [
      'an empty nonce',
      () => call('Auditor', '/v1/balances', { nonce: '' }),
      400,
      error('InvalidNonce', `Nonce '""' was not parseable as a number.`),
    ],
    [
      'no nonce',
      () => call('Auditor', '/v1/balances', { nonce: undefined }),
      400,
      error('MissingNonce', 'MissingNonce'),
    ],
    [
      'a bad time stamp, two spaces included',
      () => call('Auditor', '/v1/mytrades', { symbol: 'btcusd', timestamp: -62135596800 }),
      400,
      error(
        'InvalidTimestampInPayload',
        "Received invalid timestamp '-62135596800'.  Timestamp field in payload must be either a string or an int representing seconds or milliseconds that can be parsed to a valid date and time.",
      ),
    ],
    [
      'a withdrawal in the sandbox',
      async () => {
        exchange.keys.setRoles('account-PracticeSandboxTrade', { fundManager: true })
        return call('Sandbox trader', '/v1/withdraw/btc')
      },
      400,
      error('EndpointUnavailableInThisEnvironment', 'Cryptocurrency operations are not available in sandbox'),
    ],
  ])('%s', async (_, act, status, body) => {
    const answer = await act()
    expect([answer.status, answer.body]).toEqual([status, body])
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.headers.vary).toBe('Origin')
  })

  test('the time window error is as long as the one that was recorded', async () => {
    const answer = await call('Trader', '/v1/balances', { nonce: '1695066299324' })
    expect(answer.headers['content-length']).toBe('130')
  })
})

describe('where sources disagree', () => {
  test('a missing role has a short text and a second envelope', async () => {
    exchange.dialect.roleMessage = 'short'
    exchange.dialect.roleEnvelope = 'error'
    exchange.keys.setRoles(auditor.publicKey, { auditor: false, fundManager: true })
    const answer = await call('Auditor', '/v1/order/status', { order_id: 1 })
    exchange.keys.setRoles(auditor.publicKey, { auditor: true, fundManager: false })
    exchange.dialect.roleEnvelope = 'result'
    exchange.dialect.roleMessage = 'long'
    expect([answer.status, answer.body]).toEqual([403, '{"error":"MissingRole","message":"OrderStatus required"}'])
  })

  test('a single missing header may be a 400', async () => {
    exchange.dialect.missingHeaderStatus = 400
    const answer = await call('Auditor', '/v1/balances', {}, { headers: { 'X-GEMINI-APIKEY': null } })
    exchange.dialect.missingHeaderStatus = 401
    expect(answer.status).toBe(400)
  })
})

describe('a bad symbol on a public path', () => {
  test('is answered with the list of good ones', async () => {
    const { status, json } = await send(exchange, 'production', 'GET', '/v1/pubticker/bla')
    expect(status).toBe(400)
    expect(json.reason).toBe('Bad Request')
    expect(json.message).toMatch(/^Supplied value 'bla' is not a valid symbol\. {2}Please .* symbols: \[btcusd, /)
  })
})

describe('a nonce is spent', () => {
  test('by a call that fails later, but not by one whose signature or request is wrong', async () => {
    const trader = makeCaller(exchange, practiceKey('Collector'), () => now)
    const spent = exchange.keys.get('account-PracticeCollector000')
    await trader('/v1/balances', { nonce: 10, request: '/v1/orders' })
    expect(spent.lastNonce).toBeNull()
    expect((await trader('/v1/order/new', { nonce: 11 })).json.reason).toBe('MissingRole')
    expect((await trader('/v1/balances', { nonce: 11 })).json.reason).toBe('InvalidNonce')
  })
})
