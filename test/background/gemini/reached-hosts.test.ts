import { describe, expect, it } from 'vitest'
import { ReachedHosts } from '../../../src/background/gemini/reached-hosts.ts'
import { shelfOf } from './made-up-shelf.ts'

describe('the hosts that were reached', () => {
  it('are counted one by one, with the time of the last call, and no more is kept of them', async () => {
    const items = new Map<string, unknown>()
    let now = 1000
    const hosts = new ReachedHosts(shelfOf(items), () => now)
    await hosts.note('api.gemini.com')
    now = 2000
    await Promise.all([hosts.note('api.sandbox.gemini.com'), hosts.note('api.gemini.com')])
    const all = [
      { host: 'api.gemini.com', count: 2, lastAt: 2000 },
      { host: 'api.sandbox.gemini.com', count: 1, lastAt: 2000 },
    ]
    expect(await hosts.all()).toEqual(all)
    expect([...items]).toEqual([['reached-hosts', all]])
  })

  it('outlive the worker, and end with the browser', async () => {
    const items = new Map<string, unknown>()
    await new ReachedHosts(shelfOf(items), () => 1).note('api.gemini.com')
    const next = new ReachedHosts(shelfOf(items), () => 2)
    await next.note('api.gemini.com')
    expect(await next.all()).toEqual([{ host: 'api.gemini.com', count: 2, lastAt: 2 }])
    expect(await new ReachedHosts(shelfOf(), () => 3).all()).toEqual([])
  })

  it.each([['nothing'], [{}], [[{ host: 1 }]], [null]])(
    'are counted anew where what is kept of them is %j',
    async (kept) => {
      expect(await new ReachedHosts(shelfOf(new Map([['reached-hosts', kept]])), () => 1).all()).toEqual([])
    },
  )

  it('show one that should never be reached', async () => {
    const hosts = new ReachedHosts(shelfOf(), () => 1)
    await hosts.note('elsewhere.example')
    expect(await hosts.all()).toMatchObject([{ host: 'elsewhere.example' }])
  })
})
