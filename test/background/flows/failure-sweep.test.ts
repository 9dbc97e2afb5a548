import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { knownReasons } from '../../../src/core/gemini/known-reasons.ts'
import type { KeyTrouble } from '../../../src/protocol/view.ts'
import { wordsOf } from '../../../src/ui/fault-words.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import type { Fault, FaultEffect } from '../../exchange/faults.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

// Everything that Gemini can say or leave unsaid (sheet, section 7) strikes one account of a group of three, beside a key
// of its own. What is told is told of that account, what was known of it stays, and the others are as fresh as ever.

const struck = { path: '/v1/notionalbalances/usd', account: 'savings' }
/** Longer than any quiet that Gemini can ask for. */
const laterMs = 20 * 60_000

let exchange: Exchange
let twinkey: HouseUnderTest
beforeAll(async () => {
  exchange = await startExchange()
  exchange.setRateLimits(false)
  twinkey = await openHouse(exchange, passphrase)
  twinkey.pace.isKept = false
  await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
  await twinkey.ask('options', 'key.add', newKey('Family auditor', { nonceRule: 'rising' }))
  await twinkey.ask('options', 'key.add', newKey('Collector', { nonceRule: 'rising' }))
  await allRead(twinkey)
})
afterEach(() => {
  exchange.faults.clear()
  twinkey.network.patienceMs = 20_000
})
afterAll(() => exchange.close())

interface Aftermath {
  /** The accounts that were read anew. */
  readonly fresh: readonly string[]
  /** Those whose figures are the old ones, with their old age. */
  readonly kept: readonly string[]
  readonly troubles: readonly KeyTrouble[]
  /** How often the struck account was asked for its balances. */
  readonly calls: number
}

async function figures() {
  const keys = await twinkey.house.keyRing.all()
  return new Map(keys.flatMap(({ figures }) => figures.readings.map((reading) => [reading.label, reading] as const)))
}

/** Lets it go wrong in a refresh some time later. */
async function sufferOnce(fault: Fault): Promise<Aftermath> {
  twinkey.clock.shiftMs += laterMs
  const [before, first] = [await figures(), exchange.requests.length]
  exchange.faults.add({ ...struck, ...fault })
  await twinkey.ask('popup', 'balances.refresh', null)
  const after = await figures()
  const isFresh = (label: string) => (after.get(label)?.asOf ?? 0) > (before.get(label)?.asOf ?? 0)
  const kept = [...before.keys()].filter((label) => !isFresh(label))
  for (const label of kept) expect(after.get(label)).toEqual(before.get(label))
  return {
    fresh: [...before.keys()].filter(isFresh).sort(),
    kept: kept.sort(),
    troubles: twinkey.view('glance')?.troubles ?? [],
    calls: exchange.requests
      .slice(first)
      .filter(({ path, keyId }) => path === struck.path && keyId === practiceKey('Family auditor').publicKey).length,
  }
}

const said = (status: number, reason: string, message = reason): FaultEffect => ({
  kind: 'answer',
  status,
  body: JSON.stringify({ result: 'error', reason, message }),
})
const trouble = /^Gemini has trouble of its own \(status 50[0-4]\)\. Try again in a minute\.$/
const unread = /^Gemini answered in a form that Twinkey does not know, so nothing of it is shown\. Try again later\.$/

describe('one account alone is concerned where', () => {
  it.each<[string, FaultEffect, RegExp]>([
    ['the caller’s address is not trusted', { kind: 'ip-filter' }, /^Gemini refuses this key from your network/],
    ['the group’s addresses do not have the caller’s', said(403, 'RemoteAddressForbidden'), /from your network/],
    ['the security headers are said to be missing', { kind: 'missing-security-headers' }, /MissingSecurityHeaders/],
    ['the role is missing', said(403, 'MissingRole'), /^Gemini says that this key lacks the role for this/],
    [
      'the role is missing, in the other envelope',
      { kind: 'answer', status: 403, body: '{"error":"MissingRole","message":"To access this endpoint, …"}' },
      /^Gemini says that this key lacks the role for this/,
    ],
    ['Gemini has an error of its own', { kind: 'error-500' }, trouble],
    ['the error has no body', { kind: 'empty-500' }, trouble],
    ['the gateway fails with a page', { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>' }, trouble],
    ['the gateway gives up', { kind: 'answer', status: 504, body: '<h1>Gateway timeout</h1>' }, trouble],
    ['a proxy sends a page for people', { kind: 'html-200' }, unread],
    ['amounts come in other types', { kind: 'answer', status: 200, body: '[{"currency":7,"amount":{}}]' }, unread],
    ['the answer is no list', { kind: 'answer', status: 200, body: '{"balances":[]}' }, unread],
    ['the answer is empty', { kind: 'answer', status: 200, body: '' }, unread],
    ['half of the answer is missing', { kind: 'broken-json' }, unread],
    ['the connection is cut', { kind: 'cut' }, /^Gemini can’t be reached\. Check the connection, then try again\.$/],
    ['the connection is cut in the answer', { kind: 'cut-short' }, /^Gemini can’t be reached/],
    [
      'there is no such address',
      { kind: 'answer', status: 404, body: '' },
      /^Gemini refused: it gave no reason \(status 404\)\.$/,
    ],
    [
      'the refusal has a shape of its own',
      { kind: 'answer', status: 400, body: '{"errorMessage":"Nope"}' },
      /gave no reason/,
    ],
    ['an error comes with status 200', said(200, 'AccountClosed'), /^Gemini refused: AccountClosed/],
    [
      'the reason has never been seen',
      said(400, 'SomethingNew2027'),
      /^Gemini refused: SomethingNew2027 \(status 400\)\.$/,
    ],
    ['the reason is more than text', said(400, '<img src=x onerror=alert(1)>'), /^Gemini refused: it gave no reason/],
  ])('%s', async (_, fault, words) => {
    const { fresh, kept, troubles, calls } = await sufferOnce(fault)
    expect(troubles).toMatchObject([{ name: 'Family auditor', at: { account: 'Savings', part: 'balances' } }])
    expect(troubles.map(({ fault }) => wordsOf(fault))).toEqual([expect.stringMatching(words)])
    expect(kept).toEqual(['Savings'])
    expect(fresh).toEqual(['Collector', 'Long term!', 'Primary'])
    expect(calls).toBe(3)
  })

  it('nothing comes for as long as anybody waits', async () => {
    twinkey.network.patienceMs = 500
    const { fresh, kept, troubles, calls } = await sufferOnce({ kind: 'silence' })
    expect(troubles).toMatchObject([{ at: { account: 'Savings' }, fault: { code: 'timed-out', seconds: 0.5 } }])
    expect([kept, fresh, calls]).toEqual([['Savings'], ['Collector', 'Long term!', 'Primary'], 3])
  })

  it.each([...knownReasons].filter(([, found]) => ['account', 'network', 'request', 'server', 'role'].includes(found)))(
    'Gemini says %s',
    async (reason) => {
      const { fresh, kept, troubles } = await sufferOnce(said(400, reason))
      expect(troubles).toMatchObject([{ at: { account: 'Savings' } }])
      // Words for people: a sentence or two, and no piece of an answer.
      expect(troubles.map(({ fault }) => wordsOf(fault))).toEqual([expect.stringMatching(/^Gemini [^{}<>]+\.$/)])
      expect(kept).toEqual(['Savings'])
      expect(fresh).toEqual(['Collector', 'Long term!', 'Primary'])
    },
  )
})

describe('nobody is concerned where', () => {
  it('amounts come as numbers instead of strings: they are read all the same', async () => {
    expect(await sufferOnce({ kind: 'wrong-types' })).toMatchObject({ kept: [], troubles: [] })
  })

  it('an answer is merely late', async () => {
    expect(await sufferOnce({ kind: 'delay', ms: 300 })).toMatchObject({ kept: [], troubles: [], calls: 3 })
  })
})

describe('the key as a whole is concerned, and another key is not, where', () => {
  it.each<[string, FaultEffect, RegExp]>([
    ['Gemini does not know it', { kind: 'unknown-key' }, /^Gemini’s production does not know this key/],
    [
      'the secret does not fit it',
      said(400, 'InvalidSignature'),
      /^Gemini knows this key, but the secret does not fit/,
    ],
    [
      'calls come too fast',
      { kind: 'rate-limit', retryAfterSeconds: 300 },
      /^Gemini asks for fewer calls\. Wait \d+ s/,
    ],
    ['calls come too fast, in the other words', said(429, 'Too Many Requests'), /^Gemini asks for fewer calls/],
    ['calls come too fast, in no words', { kind: 'answer', status: 429, body: '' }, /^Gemini asks for fewer calls/],
  ])('%s', async (_, fault, words) => {
    const { fresh, kept, troubles, calls } = await sufferOnce(fault)
    expect(troubles).toMatchObject([{ name: 'Family auditor', at: null }])
    expect(troubles.map(({ fault }) => wordsOf(fault))).toEqual([expect.stringMatching(words)])
    expect(fresh).toContain('Collector')
    expect(kept).toContain('Savings')
    expect(calls).toBeLessThanOrEqual(4)
  })

  it('two accounts in a row get no answer', async () => {
    exchange.faults.add({ kind: 'cut', path: struck.path, keyId: practiceKey('Family auditor').publicKey })
    const { fresh, troubles, calls } = await sufferOnce({ kind: 'cut' })
    expect(troubles).toMatchObject([{ name: 'Family auditor', at: null, fault: { code: 'unreachable' } }])
    expect(fresh).toEqual(['Collector'])
    expect(calls).toBe(2)
  })
})

describe('a maintenance', () => {
  it.each<[string, FaultEffect]>([
    ['with its page', { kind: 'maintenance' }],
    ['in JSON', said(503, 'Maintenance', 'The Gemini Exchange is currently undergoing maintenance.')],
  ])(
    '%s keeps the figures of everybody, is told once for each key that met it, and asks for no storm',
    async (_, fault) => {
      const { kept, troubles, calls } = await sufferOnce({ ...fault, times: 1 })
      expect(kept).toContain('Savings')
      expect(troubles.map(({ fault }) => fault.code)).toContain('maintenance')
      expect(wordsOf(troubles[0]?.fault ?? { code: 'internal' })).toMatch(/status\.gemini\.com says when\.$/)
      expect(calls).toBeLessThanOrEqual(3)
    },
  )
})

it('knows no reason of Gemini’s that this sweep leaves out', () => {
  const elsewhere = ['nonce', 'signature', 'ip', 'rate', 'maintenance']
  const swept = ['account', 'network', 'request', 'server', 'role']
  expect([...new Set(knownReasons.values())].sort()).toEqual([...elsewhere, ...swept].sort())
})
