import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { failureOf, type GeminiFailure } from '../../../src/core/gemini/failure.ts'
import { knownReasons } from '../../../src/core/gemini/known-reasons.ts'
import { readRefusal } from '../../../src/core/gemini/refusal.ts'
import {
  type ProofAnswer,
  proofAnswerSchema,
  proofOf,
  provenNothingWords,
  provingNothing,
} from '../../../src/core/keys/revocation-proof.ts'

const refusal = (reason: string, status = 400, message = reason) =>
  failureOf(readRefusal(status, JSON.stringify({ result: 'error', reason, message }), null), 'production')
const unproven = (because: (typeof provingNothing)[number]): ProofAnswer => ({ verdict: 'unproven', because })

describe('what an answer proves of a key', () => {
  it('is that it lives, where Gemini accepts the call', () => {
    expect(proofOf(null)).toEqual({ verdict: 'alive' })
  })

  it.each([400, 401, 403, 500])('is that it is dead, where Gemini does not know it (status %i)', (status) => {
    expect(proofOf(refusal('InvalidApiKey', status))).toEqual({
      verdict: 'dead',
      status: null,
      reason: 'InvalidApiKey',
    })
  })

  it.each<[GeminiFailure, (typeof provingNothing)[number]]>([
    [{ code: 'bad-signature' }, 'signature'],
    [{ code: 'ip-not-trusted' }, 'ip'],
    [{ code: 'clock-off', seconds: 40 }, 'nonce'],
    [{ code: 'nonce-used-elsewhere' }, 'nonce'],
    [{ code: 'missing-role' }, 'role'],
    [{ code: 'rate-limited', retryAfterSeconds: null }, 'rate'],
    [{ code: 'maintenance' }, 'maintenance'],
    [{ code: 'server-trouble', status: 500 }, 'server'],
    [{ code: 'answer-unreadable' }, 'unreadable'],
    [{ code: 'unreachable' }, 'network'],
    [{ code: 'timed-out', seconds: 20 }, 'network'],
    [{ code: 'refused', status: 404, reason: null }, 'unreadable'],
  ])('is nothing for %j', (failure, because) => {
    expect(proofOf(failure)).toEqual(unproven(because))
  })

  it.each<[string, (typeof provingNothing)[number]]>([
    ['InvalidNonce', 'nonce'],
    ['MissingNonce', 'nonce'],
    ['InvalidSignature', 'signature'],
    ['ApiKeyIpFilteringFailure', 'ip'],
    ['RemoteAddressForbidden', 'ip'],
    ['MissingRole', 'role'],
    ['MissingAccounts', 'account'],
    ['AccountClosed', 'account'],
    ['InvalidAccountName', 'account'],
    ['NotGroupApiCompatible', 'account'],
    ['RateLimit', 'rate'],
    ['Maintenance', 'maintenance'],
    ['System', 'server'],
    ['NoSSL', 'network'],
    ['MissingSecurityHeaders', 'request'],
    ['EndpointNotFound', 'request'],
  ])('is nothing where the reason is %s', (reason, because) => {
    expect(proofOf(refusal(reason))).toEqual(unproven(because))
  })

  it('is nothing for any reason that Gemini is known to give, whatever its status', () => {
    expect(knownReasons.size).toBeGreaterThan(53)
    fc.assert(
      fc.property(
        fc.constantFrom(...knownReasons.keys()),
        fc.constantFrom(400, 401, 403, 404, 406),
        (reason, status) => {
          expect(proofOf(refusal(reason, status)).verdict).toBe('unproven')
        },
      ),
    )
  })

  it.each(['ApiKeyDisabled2', 'api_key_revoked', 'Disabled', 'constructor', 'invalidapikey', 'INVALID-API-KEY'])(
    'is for a person to judge where the reason was never seen: %s',
    (reason) => {
      expect(proofOf(refusal(reason, 401))).toEqual({ verdict: 'unknown-reason', status: 401, reason })
    },
  )

  it('is that a key is dead for one reason alone, and never for what the message says', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 200, max: 599 }), (reason, status) => {
        const answer = proofOf(refusal(reason, status, 'Invalid API key'))
        expect(answer.verdict === 'dead').toBe(reason === 'InvalidApiKey')
        expect(v.is(proofAnswerSchema, answer)).toBe(true)
      }),
      {
        examples: [
          ['InvalidApiKey', 400],
          ['InvalidApiKey ', 400],
        ],
      },
    )
  })

  it('is told in words where it is nothing', () => {
    const words = provingNothing.map(provenNothingWords)
    expect(new Set(words).size).toBe(words.length)
    for (const each of words) expect(each).toMatch(/^(Gemini|No answer) .*That does not prove that the key is dead\.$/)
  })
})
