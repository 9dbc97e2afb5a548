import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../src/background/gemini/http.ts'
import { KeyLines, type Signer } from '../../../src/background/gemini/key-lines.ts'
import { GeminiError } from '../../../src/core/gemini/failure.ts'
import { type NonceLine, newNonceLine } from '../../../src/core/gemini/nonce.ts'

const ok: HttpAnswer = { status: 200, body: '{}', serverTime: null, retryAfter: null }
const refused = (message: string): HttpAnswer => ({
  ...ok,
  status: 400,
  body: JSON.stringify({ result: 'error', reason: 'InvalidNonce', message }),
})
const clock = { now: () => 1_700_000_000_000, wait: async () => {} }

/** A signer that writes down what happens to it, in the order in which it does. */
function recorded(events: string[], answers: string[] = []): Signer {
  let line: NonceLine = newNonceLine
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
  }
}

describe('a call', () => {
  it('leaves only after its nonce is stored', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, async () => {
      events.push('sent')
      return ok
    })
    await lines.call(recorded(events), '/v1/roles')
    expect(events).toEqual(['stored 1700000000', 'signed', 'sent'])
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
    const lines = new KeyLines(clock, async () => {
      if (answer instanceof GeminiError) throw answer
      return answer
    })
    await lines.call(recorded([], answers), '/v1/roles').catch(() => {})
    expect(answers).toEqual([`/v1/roles ${expected}`])
  })

  it('waits for the one before it, and goes even where that failed', async () => {
    const events: string[] = []
    const lines = new KeyLines(clock, async () => {
      events.push('sent')
      await new Promise((resolve) => setImmediate(resolve))
      events.push('answered')
      return events.length < 5 ? { ...ok, status: 500, body: '' } : ok
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
    ['never heard of', 'refused', 1],
  ])('whose nonce is refused without end ("%s") ends in %s after %i calls: no storm', async (message, code, calls) => {
    let sent = 0
    const lines = new KeyLines(clock, async () => {
      sent += 1
      return refused(`Nonce '1' ${message}`)
    })
    await expect(lines.call(recorded([]), '/v1/roles')).rejects.toMatchObject({ failure: { code } })
    expect(sent).toBe(calls)
  })
})
