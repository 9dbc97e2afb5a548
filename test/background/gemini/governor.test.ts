import { describe, expect, it } from 'vitest'
import type { Lane } from '../../../src/background/gemini/governor.ts'
import type { HttpAnswer } from '../../../src/background/gemini/http.ts'
import { freeGovernor } from './free-governor.ts'

const key: Lane = { environment: 'production', who: 'a' }
const other: Lane = { environment: 'production', who: 'b' }
const everybody: Lane = { environment: 'production', who: 'public' }
const sandbox: Lane = { environment: 'sandbox', who: 'c' }

const ok: HttpAnswer = { status: 200, body: '{}', serverTime: null, retryAfter: null }
const tooFast = (retryAfter: string | null): HttpAnswer => ({
  ...ok,
  status: 429,
  body: '{"result":"error","reason":"RateLimit","message":"Rate limit exceeded"}',
  retryAfter,
})
const down: HttpAnswer = { ...ok, status: 503, body: '<html>maintenance</html>' }

/** A governor on a clock that moves only for those who wait on it, each of them after the other. */
function governed(world: Parameters<typeof freeGovernor>[1] = {}) {
  const at = { ms: 1_700_000_000_000 }
  const began = at.ms
  const clock = {
    now: () => at.ms,
    wait: async (ms: number) => {
      at.ms += ms
    },
  }
  const governor = freeGovernor(clock, world)
  const left: number[] = []
  const send = (lane: Lane, answer: HttpAnswer = ok) =>
    governor.inTurn(lane, async () => {
      left.push(at.ms - began)
      return answer
    })
  return { at, clock, governor, left, send }
}

describe('the governor', () => {
  it('lets a few calls of a key go at once, and the rest at ten a second', async () => {
    const { left, send } = governed()
    for (let call = 0; call < 104; call += 1) await send(key)
    expect(left.slice(0, 4)).toEqual([0, 0, 0, 0])
    expect(left.at(-1)).toBe(10_000)
  })

  it('lets public calls go at two a second', async () => {
    const { left, send } = governed()
    for (let call = 0; call < 14; call += 1) await send(everybody)
    expect(left.at(-1)).toBe(5000)
  })

  it('counts each key for itself, as Gemini does', async () => {
    const { left, send } = governed()
    for (let call = 0; call < 4; call += 1) await send(key)
    for (let call = 0; call < 4; call += 1) await send(other)
    expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('holds nobody for as long as the clock was set back by', async () => {
    const { at, left, send } = governed()
    for (let call = 0; call < 8; call += 1) await send(key)
    at.ms -= 3_600_000
    await send(key)
    expect(left.at(-1)).toBeLessThan(-3_590_000)
  })

  it('lets no more than eight calls be under way at once in an environment, and sends the rest one by one', async () => {
    const { governor } = governed()
    const ends: (() => void)[] = []
    const calls = Array.from({ length: 20 }, (_, n) =>
      governor.inTurn(
        { environment: 'production', who: `${n}` },
        () => new Promise<HttpAnswer>((resolve) => ends.push(() => resolve(ok))),
      ),
    )
    for (let ended = 0; ended < 20; ended += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      expect(ends.length).toBe(Math.min(20, ended + 8))
      ends[ended]?.()
    }
    await Promise.all(calls)
  })

  it('sends nothing to a host that the browser does not let it reach, and says so before a turn is taken', async () => {
    const forbidden = new Set(['production'])
    const { left, send } = governed({ mayReach: async (environment) => !forbidden.has(environment) })
    await expect(send(key)).rejects.toMatchObject({
      failure: { code: 'no-host-permission', environment: 'production' },
    })
    await send(sandbox)
    forbidden.clear()
    await send(key)
    expect(left).toEqual([0, 0])
  })

  it('sends nothing while the computer is offline, and says so', async () => {
    const network = { isOnline: false }
    const { left, send } = governed({ isOnline: () => network.isOnline })
    await expect(send(key)).rejects.toMatchObject({ failure: { code: 'offline' } })
    network.isOnline = true
    await send(key)
    expect(left).toEqual([0])
  })
})

describe('after a 429', () => {
  it('the key waits as long as Gemini asks for, where that is short', async () => {
    const { left, send } = governed()
    await send(key, tooFast('3'))
    await send(key)
    expect(left).toEqual([0, 3000])
  })

  it('nothing of that key is sent where Gemini asks for longer, and it is told for how long', async () => {
    const { at, left, send } = governed()
    await send(key, tooFast('60'))
    await expect(send(key)).rejects.toMatchObject({ failure: { code: 'rate-limited', retryAfterSeconds: 60 } })
    at.ms += 56_000
    await send(key)
    expect(left).toEqual([0, 60_000])
  })

  it('other keys go on', async () => {
    const { left, send } = governed()
    await send(key, tooFast('60'))
    await send(other)
    await send(everybody)
    expect(left).toEqual([0, 0, 0])
  })

  it('that names no time the key waits longer each time, with jitter, and not at all after an answer', async () => {
    const { left, send } = governed({ random: () => 1 - Number.EPSILON })
    await send(key, tooFast(null))
    await send(key, tooFast(null))
    await send(key)
    await send(key)
    expect(left).toEqual([0, 2000, 6000, 6000])
    const hasty = governed({ random: () => 0 })
    await hasty.send(key, tooFast(null))
    await hasty.send(key)
    expect(hasty.left).toEqual([0, 1000])
  })

  it('a date is understood as well, by the clock of who wrote it', async () => {
    const { left, send } = governed()
    const serverTime = Date.parse('2026-11-23T12:00:00Z')
    await send(key, { ...tooFast('Mon, 23 Nov 2026 12:00:04 GMT'), serverTime })
    await send(key)
    expect(left).toEqual([0, 4000])
  })

  it('several refusals of calls that were sent together count as one', async () => {
    const { governor, left, send } = governed()
    await Promise.all([1, 2, 3].map(() => governor.inTurn(key, async () => tooFast(null))))
    await send(key)
    expect(left).toEqual([1000])
  })

  it('a new worker waits as well', async () => {
    const kept = new Map<string, unknown>()
    const shelf = {
      read: async (name: string) => kept.get(name),
      write: async (items: Readonly<Record<string, unknown>>) => {
        for (const [name, item] of Object.entries(items)) kept.set(name, JSON.parse(JSON.stringify(item)))
      },
    }
    await governed({ shelf }).send(key, tooFast('600'))
    await expect(governed({ shelf }).send(key)).rejects.toThrow('rate-limited')
  })
})

describe('after a 503', () => {
  it('everything of that environment waits, and nothing of the other', async () => {
    const { left, send } = governed()
    await send(key, { ...down, retryAfter: '120' })
    await expect(send(other)).rejects.toThrow('maintenance')
    await expect(send(everybody)).rejects.toThrow('maintenance')
    await send(sandbox)
    expect(left).toEqual([0, 0])
  })

  it('a short quiet is waited for', async () => {
    const { left, send } = governed()
    await send(key, down)
    await send(other)
    expect(left).toEqual([0, 1000])
  })
})
