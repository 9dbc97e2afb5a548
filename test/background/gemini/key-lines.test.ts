import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../src/background/gemini/http.ts'
import { KeyLines, type Signer } from '../../../src/background/gemini/key-lines.ts'
import { GeminiError } from '../../../src/core/gemini/failure.ts'
import { type NonceLine, type NonceRule, newNonceLine } from '../../../src/core/gemini/nonce.ts'
import { freeGovernor } from './free-governor.ts'

const ok: HttpAnswer = { status: 200, body: '{}', serverTime: null, retryAfter: null }
const refused = (message: string): HttpAnswer => ({
  ...ok,
  status: 400,
  body: JSON.stringify({ result: 'error', reason: 'InvalidNonce', message }),
})
const clock = { now: () => 1_700_000_000_000, wait: async () => {} }

/** A signer that writes down what happens to it, in the order in which it does. */
function recorded(events: string[], answers: string[] = [], isHeld = () => false, first = newNonceLine): Signer {
  let line: NonceLine = first
  return {
    ref: 'a',
    environment: 'production',
    publicKey: 'account-x',
    mac: async () => {
      events.push('signed')
      return 'f'.repeat(96)
    },
    nonces: {
      read: async () => line,
      write: async (next) => {
        await new Promise((resolve) => setImmediate(resolve)) // storing takes its time
        line = next
        events.push(`stored ${next.last}`)
      },
    },
    begin: async (endpoint, next) => {
      await new Promise((resolve) => setImmediate(resolve)) // storing takes its time
      line = next
      events.push(`stored ${next.last}`)
      return async ({ status, reason }) => {
        answers.push(`${endpoint} ${status} ${reason}`)
      }
    },
    ensureFree: async () => {
      events.push('asked whether it is free')
      if (isHeld()) throw new Error('held')
    },
    handOut: async (_, next, { nonce }) => {
      await new Promise((resolve) => setImmediate(resolve))
      line = next
      events.push(`handed out ${nonce}`)
    },
  }
}

describe('a call', () => {
  it('leaves only after its nonce is stored', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      events.push('sent')
      return ok
    })
    await lines.call(recorded(events), '/v1/roles')
    expect(events).toEqual(['asked whether it is free', 'stored 1700000000', 'signed', 'sent'])
  })

  it.each<[string, HttpAnswer | GeminiError, string]>([
    ['an answer', ok, '200 null'],
    ['a refusal', { ...ok, status: 403, body: '{"result":"error","reason":"MissingRole"}' }, '403 MissingRole'],
    ['a refusal without a reason', { ...ok, status: 500, body: '<html>' }, '500 null'],
    ['a refusal in an answer that calls itself good', { ...ok, body: '{"result":"error","reason":"X"}' }, '200 X'],
    ['an answer that nobody can read', { ...ok, body: '<html>' }, '200 answer-unreadable'],
    ['no answer', new GeminiError({ code: 'unreachable' }), 'null unreachable'],
  ])('has what came of it written down: %s', async (_, answer, expected) => {
    const answers: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      if (answer instanceof GeminiError) throw answer
      return answer
    })
    await lines.call(recorded([], answers), '/v1/roles').catch(() => {})
    expect(answers).toEqual([`/v1/roles ${expected}`])
  })

  it('waits for the one before it, and goes even where that failed', async () => {
    const events: string[] = []
    let sent = 0
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      sent += 1
      events.push('sent')
      await new Promise((resolve) => setImmediate(resolve))
      events.push('answered')
      return sent === 1 ? { ...ok, status: 500, body: '' } : ok
    })
    const signer = recorded(events)
    const [first, second] = await Promise.allSettled([
      lines.call(signer, '/v1/roles'),
      lines.call(signer, '/v1/account'),
    ])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
    expect(events.filter((event) => event === 'sent' || event === 'answered')).toEqual([
      'sent',
      'answered',
      'sent',
      'answered',
    ])
  })

  it.each([
    ['has not increased since your last call', 'nonce-used-elsewhere', 2],
    ["is not within 30 seconds of server time '1700000900''", 'clock-off', 2],
    ['was not parseable as a number.', 'nonce-refused', 1],
    ['never heard of', 'nonce-refused', 1],
  ])('whose nonce is refused without end ("%s") ends in %s after %i calls: no storm', async (message, code, calls) => {
    let sent = 0
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      sent += 1
      return refused(`Nonce '1' ${message}`)
    })
    await expect(lines.call(recorded([]), '/v1/roles')).rejects.toMatchObject({ failure: { code } })
    expect(sent).toBe(calls)
  })
})

describe('a ticket', () => {
  const withdrawing = [
    '/v1/withdraw/btc',
    '/v2/withdraw/ethereum/usdc',
    '/v1/account/transfer/btc',
    '/v1/payments/addbank',
    '/v1/payments/addbank/cad',
    '/v1/approvedAddresses/ethereum/request',
    '/v1/deposit/bitcoin/newAddress',
    '/v1/instant/execute',
    '/v1/clearing/new',
    '/v1/wrap/gusdusd',
    '/v1/staking/unstake',
    '/v1/roles',
  ]
  it.each(withdrawing)('is not signed for %s, even by code that gets past its types', async (path) => {
    const events: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => ok)
    expect(() => lines.sign(recorded(events), path as never, {}, 0)).toThrow(TypeError)
    expect(events).toEqual([])
  })

  it('is written down as out before it is signed, and never sent', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      events.push('sent')
      return ok
    })
    await lines.sign(recorded(events), '/v1/orders', {}, 0)
    expect(events).toEqual(['asked whether it is free', 'handed out 1700000000', 'signed'])
  })

  it('waits for the call before it, and the call after it for it', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => {
      events.push('sent')
      await new Promise((resolve) => setImmediate(resolve))
      events.push('answered')
      return ok
    })
    const signer = recorded(events)
    await Promise.all([
      lines.call(signer, '/v1/roles'),
      lines.sign(signer, '/v1/orders', {}, 0),
      lines.call(signer, '/v1/account'),
    ])
    expect(events.filter((event) => !event.startsWith('asked') && event !== 'signed')).toEqual([
      'stored 1700000000',
      'sent',
      'answered',
      'handed out 1700000001',
      'stored 1700000002',
      'sent',
      'answered',
    ])
  })

  it('that is out keeps every call and every other ticket back, but for the call that ends it', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, freeGovernor(clock), async () => ok)
    const signer = recorded(events, [], () => true)
    await expect(lines.call(signer, '/v1/roles')).rejects.toThrow('held')
    await expect(lines.sign(signer, '/v1/orders', {}, 0)).rejects.toThrow('held')
    expect(events).not.toContain('signed')
    await lines.call(signer, '/v1/roles', {}, 'over-ticket')
    expect(events).toContain('signed')
  })

  it.each<[NonceRule, number | null]>([
    ['time-based', 1_700_000_000_000 + 25_000 + 30_000 - 4000],
    ['unknown', 1_700_000_004_000 + 30_000 - 4000],
    ['rising', null],
  ])('of a key whose nonces are %s says until when it is good, by our clock', async (rule, validUntil) => {
    const lines = new KeyLines(clock, freeGovernor(clock), async () => ok)
    // Gemini's clock is 4 s ahead, of which a nonce in whole seconds shows all.
    const signer = recorded([], [], () => false, { rule, last: null, clockOffsetMs: 4000 })
    const ticket = await lines.sign(signer, '/v1/orders', {}, 25_000)
    const expected = rule === 'time-based' ? (validUntil ?? 0) + 4000 : validUntil
    expect(ticket).toMatchObject({ rule, validUntil: expected })
  })
})
