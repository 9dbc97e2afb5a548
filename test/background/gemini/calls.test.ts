import { describe, expect, it } from 'vitest'
import { askAccounts } from '../../../src/background/gemini/calls.ts'
import type { KeyLines, Signer } from '../../../src/background/gemini/key-lines.ts'

interface Entry {
  account: string
  name: string
  created: string
  status: 'open' | 'closed'
}

/** A group as Gemini lists it: the newest first, a page at a time, and no cursor (sheet, 6.6). */
function group(entries: readonly Entry[], pageSize: number) {
  const asked: unknown[] = []
  const newestFirst = [...entries].sort((a, b) => Number(b.created) - Number(a.created))
  const lines = {
    call: async (_: Signer, path: string, fields: { timestamp?: { digits: string } }) => {
      expect(path).toBe('/v1/account/list')
      asked.push(fields)
      const until = Number(fields.timestamp?.digits ?? Number.POSITIVE_INFINITY)
      return newestFirst.filter(({ created }) => Number(created) <= until).slice(0, pageSize)
    },
  } as unknown as KeyLines
  return { asked, ask: () => askAccounts(lines, {} as Signer, 'master') }
}

const entry = (n: number, change: Partial<Entry> = {}): Entry => ({
  account: `a${n}`,
  name: `A ${n}`,
  created: String(1_000_000 + n),
  status: 'open',
  ...change,
})

describe('the accounts of a group', () => {
  it('of one page are asked for once', async () => {
    const { ask, asked } = group([entry(2), entry(1)], 500)
    expect((await ask()).map(({ shortName }) => shortName)).toEqual(['a1', 'a2'])
    expect(asked).toEqual([{}])
  })

  it.each([
    [120, 50],
    [100, 50],
    [1200, 500],
  ])('come whole, each once, however many pages they take: %i by %i', async (count, pageSize) => {
    const { ask } = group(
      Array.from({ length: count }, (_, n) => entry(n)),
      pageSize,
    )
    const names = (await ask()).map(({ shortName }) => shortName)
    expect(names).toEqual(Array.from({ length: count }, (_, n) => `a${n}`))
  })

  it('that were made in the same moment are not missed where a page ends among them', async () => {
    const twins = Array.from({ length: 120 }, (_, n) => entry(n, { created: String(1_000_000 + Math.floor(n / 3)) }))
    const { ask } = group(twins, 50)
    expect(new Set((await ask()).map(({ shortName }) => shortName)).size).toBe(120)
  })

  it('that are closed are left out, and do not end the list', async () => {
    const mixed = Array.from({ length: 120 }, (_, n) => entry(n, { status: n >= 60 ? 'closed' : 'open' }))
    const { ask } = group(mixed, 50)
    expect(await ask()).toHaveLength(60)
  })

  it('end where Gemini gives the same page again and again', async () => {
    const stuck = Array.from({ length: 60 }, (_, n) => entry(n, { created: '7' }))
    const { ask, asked } = group(stuck, 50)
    expect(await ask()).toHaveLength(50)
    expect(asked).toHaveLength(2)
  })
})
