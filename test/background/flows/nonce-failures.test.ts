import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type NonceLine, type NonceRule, newNonceLine } from '../../../src/core/gemini/nonce.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase } from './new-key.ts'

// Every way in which a nonce goes wrong, as the sheet's section 3 has them, at the local exchange: each ends healed or
// explained, and none in a storm of retries.

let exchange: Exchange
let twinkey: HouseUnderTest
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(() => exchange.close())

/** Keys by the rule that they follow at the exchange. */
const labels = { rising: 'Auditor', timed: 'Trader' } as const
type Kind = keyof typeof labels

const idOf = (kind: Kind) => practiceKey(labels[kind]).publicKey

/** A key that works; the log of the exchange is empty after that. */
async function withKey(kind: Kind, nonceRule: NonceRule): Promise<KeyRef> {
  const { ref } = await twinkey.ask('options', 'key.add', newKey(labels[kind], { nonceRule }))
  // Its first figures come after it is stored; these are asked for last.
  const isAnswered = (path: string) => exchange.requests.some((one) => one.path === path && one.status !== null)
  await expect
    .poll(() => ['/v1/orders', '/v1/positions', '/v1/balances/staking'].every(isAnswered), { timeout: 10_000 })
    .toBe(true)
  exchange.clearLogs()
  return ref
}

const nonces = async (ref: KeyRef) => twinkey.house.signers.noncesOf(await twinkey.house.keyRing.get(ref))
const lineOf = async (ref: KeyRef) => (await nonces(ref)).read()
const remember = async (ref: KeyRef, line: NonceLine) => (await nonces(ref)).write(line)

/** Another program makes a call with the same key. */
async function otherProgram(kind: Kind, nonce: string | number): Promise<void> {
  const { status } = await makeCaller(exchange, practiceKey(labels[kind]))('/v1/account', { nonce })
  expect(status).toBe(200)
  exchange.clearLogs()
}

/** What a call asked, whatever its nonce. */
function questionOf({ path, payloadText }: Exchange['requests'][number]): string {
  return `${path} ${payloadText?.replace(/"nonce":[^,}]+/, '')}`
}

/** The end of one command, and how many calls its first question took. */
async function check(ref: KeyRef): Promise<{ end: string; calls: number }> {
  exchange.clearLogs()
  const end = await twinkey.ask('options', 'key.check', { ref }).then(
    () => 'healed',
    (error: Error) => error.message,
  )
  const asked = exchange.requests.filter(({ method }) => method === 'POST').map(questionOf)
  const calls = asked.filter((question) => question.startsWith('/v1/roles')).length
  const others = asked.filter((question) => !question.startsWith('/v1/roles'))
  // Healed, every other question of the command is asked once; explained, none is asked any more.
  expect(others.length).toBe(end === 'healed' ? new Set(others).size : 0)
  expect(others.length > 0).toBe(end === 'healed')
  return { end, calls }
}

const lastNonce = () => /"nonce":([^,}]+)/.exec(exchange.requests.at(-1)?.payloadText ?? '')?.[1]
const refusing = (message: string, reason = 'InvalidNonce') => ({
  kind: 'answer' as const,
  status: 400,
  body: JSON.stringify({ result: 'error', reason, message }),
  path: '/v1/roles',
})

describe('another program that uses the same rising key', () => {
  const now = () => Date.now()
  it.each<[string, NonceRule, () => string, string, number]>([
    ['in seconds, before Twinkey', 'unknown', () => String(Math.floor(now() / 1000) + 1000), 'healed', 2],
    ['in milliseconds', 'unknown', () => String(now()), 'healed', 2],
    ['in milliseconds, of a key said to rise', 'rising', () => String(now() - 1), 'healed', 1],
    ['in milliseconds, of a key wrongly said to be time-based', 'time-based', () => String(now()), 'healed', 2],
    [
      'in milliseconds of a clock two hours ahead',
      'rising',
      () => String(now() + 7_200_000),
      'nonce-used-elsewhere',
      2,
    ],
    ['in microseconds', 'unknown', () => `${now()}000`, 'nonce-used-elsewhere', 2],
    ['in microseconds, of a key said to rise', 'rising', () => `${now()}000`, 'nonce-used-elsewhere', 2],
    ['in nanoseconds', 'unknown', () => `${now()}000000`, 'nonce-used-elsewhere', 2],
    [
      'in nanoseconds, of a key wrongly said to be time-based',
      'time-based',
      () => `${now()}000000`,
      'nonce-used-elsewhere',
      2,
    ],
  ])('%s', async (_, said, nonce, end, calls) => {
    const ref = await withKey('rising', said)
    await otherProgram('rising', nonce())
    expect(await check(ref)).toEqual({ end, calls })
    const { rule, foreignUse, unit } = await lineOf(ref)
    expect([rule, foreignUse !== undefined, unit]).toEqual(['rising', end !== 'healed', undefined])
    if (end === 'healed') expect(await check(ref)).toEqual({ end, calls: 1 })
  })

  it('while a call of ours is on its way is outrun by one more try', async () => {
    const ref = await withKey('rising', 'rising')
    exchange.faults.add({ kind: 'delay', ms: 300, path: '/v1/roles', times: 1 })
    const checked = check(ref)
    await expect.poll(() => exchange.requests.length).toBe(1)
    const { status } = await makeCaller(exchange, practiceKey('Auditor'))('/v1/balances', { nonce: Date.now() })
    expect(status).toBe(200)
    await checked.catch(() => {}) // it counts the other program's call as well
    expect(exchange.requests.filter(({ path }) => path === '/v1/roles').map((one) => one.status)).toEqual([400, 200])
    expect((await lineOf(ref)).foreignUse?.at).toBeGreaterThan(0)
  })

  it('all the time ends every command, with three calls at the most and never two at once', async () => {
    const ref = await withKey('rising', 'unknown')
    let isOver = false
    const other = (async () => {
      const call = makeCaller(exchange, practiceKey('Auditor'))
      while (!isOver) await call('/v1/balances')
    })()
    const ends = await Promise.allSettled(Array.from({ length: 5 }, () => twinkey.ask('options', 'key.check', { ref })))
    isOver = true
    await other
    const faults = ends.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))
    expect(new Set([...faults, 'nonce-used-elsewhere'])).toEqual(new Set(['nonce-used-elsewhere']))
    const ours = exchange.requests.filter(({ path }) => path !== '/v1/balances')
    expect(ours.length).toBeLessThanOrEqual(5 * 3 * 3)
  })
})

describe('a stored line that is older than what the key has used', () => {
  it('on a computer whose clock is two hours slow is healed by the clock of Gemini, and blames nobody', async () => {
    const ref = await withKey('rising', 'rising')
    exchange.setSkewSeconds(7200)
    await otherProgram('rising', Date.now() + 7_199_000)
    // As a backup of before restores it: nothing is known of the clock, nor of what was used since.
    await remember(ref, { ...newNonceLine, rule: 'rising', last: '1700000000000' as NonceLine['last'] })
    expect(await check(ref)).toEqual({ end: 'healed', calls: 2 })
    expect((await lineOf(ref)).foreignUse).toBeUndefined()
  })

  it('on a computer with the right clock needs no healing', async () => {
    const ref = await withKey('rising', 'rising')
    await remember(ref, { ...newNonceLine, rule: 'rising', last: '1700000000000' as NonceLine['last'] })
    expect(await check(ref)).toEqual({ end: 'healed', calls: 1 })
  })
})

describe('a clock that is off', () => {
  it.each<[number, Kind, NonceRule, number]>(
    [-40, 40, -7200, 7200].flatMap((seconds): [number, Kind, NonceRule, number][] => [
      [seconds, 'timed', 'unknown', 2],
      [seconds, 'timed', 'time-based', 2],
      [seconds, 'timed', 'rising', 2],
      [seconds, 'rising', 'unknown', 1],
      [seconds, 'rising', 'rising', 1],
    ]),
  )(
    'by %i s since the last call, of a %s key known as %s, is healed in so many calls: %i',
    async (seconds, kind, said, calls) => {
      const ref = await withKey(kind, said)
      exchange.setSkewSeconds(seconds)
      expect(await check(ref)).toEqual({ end: 'healed', calls })
      expect(await check(ref)).toEqual({ end: 'healed', calls: 1 })
      const { clock, clockOffsetMs } = await lineOf(ref)
      expect(Math.abs(clockOffsetMs - seconds * 1000)).toBeLessThanOrEqual(1500)
      expect(Math.abs((clock?.offsetMs ?? 0) - seconds * 1000)).toBeLessThanOrEqual((clock?.uncertaintyMs ?? 0) + 10)
    },
  )

  it('is healed again when it jumps back, as after a sleep', async () => {
    const ref = await withKey('timed', 'time-based')
    for (const seconds of [7200, 0, -7200, 0]) {
      exchange.setSkewSeconds(seconds)
      expect(await check(ref)).toEqual({ end: 'healed', calls: 2 })
    }
  })
})

describe('a time-based key', () => {
  it('sends fractions, five calls in a second, and is not held up', async () => {
    const ref = await withKey('timed', 'time-based')
    expect(await check(ref)).toEqual({ end: 'healed', calls: 1 })
    expect(lastNonce()).toMatch(/^\d{10}\.\d{3}$/)
  })

  it('that refuses fractions goes back to whole seconds for good', async () => {
    const ref = await withKey('timed', 'time-based')
    exchange.dialect.takesFractions = false
    expect(await check(ref)).toEqual({ end: 'healed', calls: 2 })
    expect(await check(ref)).toEqual({ end: 'healed', calls: 1 })
    expect(lastNonce()).toMatch(/^\d{10}$/)
  })

  it('wrongly said so, which refuses fractions and has seen milliseconds, is healed in three calls', async () => {
    const ref = await withKey('rising', 'time-based')
    await otherProgram('rising', Date.now())
    exchange.dialect.takesFractions = false
    expect(await check(ref)).toEqual({ end: 'healed', calls: 3 })
    expect((await lineOf(ref)).rule).toBe('rising')
  })

  it('that refuses the same moment twice is taken for a rising one for no longer than a call', async () => {
    const ref = await withKey('timed', 'unknown')
    exchange.keys.change(idOf('timed'), { refusesRepeatedNonce: true })
    const second = Math.floor(Date.now() / 1000)
    // Those that were used already are refused, and stay used.
    const call = makeCaller(exchange, practiceKey('Trader'))
    for (let ahead = 0; ahead < 20; ahead += 1) await call('/v1/account', { nonce: second + ahead })
    expect(await check(ref)).toEqual({ end: 'healed', calls: 3 })
    expect((await lineOf(ref)).rule).toBe('time-based')
  })
})

describe('a refusal that does not end', () => {
  const outside = (time: number) => `Nonce '1' is not within 30 seconds of server time '${time}''`
  const kinds: [Kind, NonceRule][] = [
    ['rising', 'unknown'],
    ['rising', 'rising'],
    ['timed', 'time-based'],
  ]
  it.each(
    kinds.flatMap(([kind, said]) =>
      [
        ['has not increased since your last call to the Gemini API.', 'InvalidNonce', 'nonce-used-elsewhere'],
        ['Nonce must be greater than the previous nonce', 'InvalidNonce', 'nonce-used-elsewhere'],
        [outside(1_700_000_000), 'InvalidNonce', 'clock-off'],
        [`Nonce '""' was not parseable as a number.`, 'InvalidNonce', 'nonce-refused'],
        ['Out-of-sequence nonce', 'InvalidNonce', 'nonce-refused'],
        ['', 'InvalidNonce', 'nonce-refused'],
        ['whatever Gemini says here', 'MissingNonce', 'nonce-refused'],
      ].map(([message = '', reason = '', end = '']) => ({ kind, said, message, reason, end })),
    ),
  )(
    'of a $kind key known as $said ($reason, "$message") is explained as $end',
    async ({ kind, said, message, reason, end }) => {
      const ref = await withKey(kind, said)
      exchange.faults.add(refusing(message, reason))
      const { end: found, calls } = await check(ref)
      expect(found).toBe(end)
      expect(calls).toBeLessThanOrEqual(3)
      // Once Gemini is itself again, so is the key.
      exchange.faults.clear()
      exchange.setSkewSeconds(0)
      expect((await check(ref)).end).toBe('healed')
    },
  )

  it('and contradicts itself ends after three calls', async () => {
    const ref = await withKey('timed', 'time-based')
    exchange.faults.add({ ...refusing(outside(1_700_000_000)), times: 1 })
    exchange.faults.add({ ...refusing('has not increased'), times: 1 })
    exchange.faults.add({ ...refusing(outside(1_800_000_000)), times: 1 })
    const { calls } = await check(ref)
    expect(calls).toBeLessThanOrEqual(3)
  })
})
