import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/core/gemini/failure.ts'
import { readRefusal } from '../../../src/core/gemini/refusal.ts'

const body = (reason: string, message = reason) => JSON.stringify({ result: 'error', reason, message })
const read = (status: number, text: string, retryAfter: string | null = null) =>
  failureOf(readRefusal(status, text, retryAfter), 'production')

describe('a refusal', () => {
  it.each([
    [
      'an unknown key',
      400,
      body('InvalidApiKey', 'Invalid API key'),
      { code: 'unknown-key', environment: 'production' },
    ],
    ['a wrong secret', 400, body('InvalidSignature'), { code: 'bad-signature' }],
    ['an address that is not trusted', 403, body('ApiKeyIpFilteringFailure'), { code: 'ip-not-trusted' }],
    ['an address outside the group list', 400, body('RemoteAddressForbidden'), { code: 'ip-not-trusted' }],
    ['a missing role', 403, body('MissingRole', 'OrderStatus required'), { code: 'missing-role' }],
    ['a missing role in the other envelope', 403, '{"error":"MissingRole","message":"x"}', { code: 'missing-role' }],
    ['the rate limit by table', 429, body('RateLimit'), { code: 'rate-limited', retryAfterSeconds: null }],
    [
      'the rate limit by specification',
      429,
      body('Too Many Requests'),
      { code: 'rate-limited', retryAfterSeconds: null },
    ],
    ['maintenance', 503, body('Maintenance'), { code: 'maintenance' }],
    ['maintenance as a page', 503, '<html>down</html>', { code: 'maintenance' }],
    ['an empty error', 500, '', { code: 'server-trouble', status: 500 }],
    ['a bad gateway', 502, 'We are investigating', { code: 'server-trouble', status: 502 }],
    ['a reason never seen', 400, body('NewReason'), { code: 'refused', status: 400, reason: 'NewReason' }],
    ['another shape', 404, '{"errorMessage":"no"}', { code: 'refused', status: 404, reason: null }],
    ['an empty body', 404, '', { code: 'refused', status: 404, reason: null }],
    [
      'a reason named like a property of every object',
      400,
      body('constructor'),
      { code: 'refused', status: 400, reason: 'constructor' },
    ],
    ['a reason that is no identifier', 400, body('<b>x</b>'), { code: 'refused', status: 400, reason: null }],
  ])('for %s is known for what it is', (_, status, text, expected) => {
    expect(read(status, text)).toEqual(expected)
  })

  it.each([
    ['ApiKeyDisabled2', true],
    ['api_key_revoked', true],
    ['key.disabled: by owner (2026)', true],
    ['a'.repeat(60), true],
    ['a'.repeat(61), false],
    ['', false],
    [' Disabled', false],
    ['<img src=x>', false],
    ['it”s', false],
    ['say "no"', false],
    ['say `no`', false],
    ['&lt;', false],
    ['two\nlines', false],
    ['Disabled\n', false],
    ['tab\there', false],
    ['Ünbekannt', false],
  ])('whose reason nobody has seen, %j, is shown with it: %s', (reason, isShown) => {
    expect(read(401, body(reason))).toEqual({ code: 'refused', status: 401, reason: isShown ? reason : null })
  })

  it('passes on how long to wait, where that is a plain number of seconds', () => {
    expect(read(429, body('RateLimit'), '3')).toEqual({ code: 'rate-limited', retryAfterSeconds: 3 })
    expect(read(429, body('RateLimit'), 'Wed, 21 Oct 2026 07:28:00 GMT')).toMatchObject({ retryAfterSeconds: null })
  })

  it('is read by its reason before its status', () => {
    expect(read(401, body('InvalidSignature'))).toEqual({ code: 'bad-signature' })
    expect(read(500, body('InvalidApiKey'))).toMatchObject({ code: 'unknown-key' })
  })
})
