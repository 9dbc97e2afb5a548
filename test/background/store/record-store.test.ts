import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isWhole } from '../../../src/background/store/copy.ts'
import { mendingName } from '../../../src/background/store/names.ts'
import { RecordStore } from '../../../src/background/store/record-store.ts'
import { damagedArea, newTwoCopies, type TwoCopies } from './two-copies.ts'

let here: TwoCopies
beforeEach(async () => {
  here = newTwoCopies()
  await here.store.write({ put: { header: 'h', 'profile/a': 'p', 'secret/a': 's', 'profile/b': 'q' } })
  await here.store.write({ put: { 'profile/a': 'p2' } })
})

async function expectAgreement(copies: TwoCopies): Promise<void> {
  const { first, second } = await copies.copies()
  expect([isWhole(first), isWhole(second)]).toEqual([true, true])
  expect(first.inventory).toEqual(second.inventory)
}

/** All that is stored, but for the note of a mending. */
async function textsOf({ store, database }: TwoCopies): Promise<Record<string, string | null>> {
  await store.isEmpty() // compares
  const names = (await (await database.connection()).getAllKeys('rows')).filter((name) => name !== mendingName)
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await store.read(name)])))
}

const all = { header: 'h', 'profile/a': 'p2', 'profile/b': 'q', 'secret/a': 's' }

describe('a store', () => {
  it('keeps what was written in two copies that agree', async () => {
    expect(await textsOf(here)).toEqual(all)
    expect(await here.store.readGroup('profile/')).toEqual(
      new Map([
        ['a', 'p2'],
        ['b', 'q'],
      ]),
    )
    await expectAgreement(here)
  })

  it('writes all of a change or nothing, by its condition', async () => {
    expect(await here.store.write({ put: { 'profile/c': 'c' }, onlyIfThere: 'profile/z' })).toBe(false)
    expect(await here.store.write({ put: { header: 'x', 'profile/c': 'c' }, onlyIfAbsent: 'header' })).toBe(false)
    expect(
      await here.store.write({ put: { 'profile/b': 'r' }, remove: ['secret/a', 'nowhere'], onlyIfThere: 'header' }),
    ).toBe(true)
    expect(await textsOf(here)).toEqual({ header: 'h', 'profile/a': 'p2', 'profile/b': 'r' })
    await expectAgreement(here)
  })

  it('keeps the order of many writes at once', async () => {
    await Promise.all([...'123456789'].map((text) => here.store.write({ put: { 'profile/a': text } })))
    expect(await here.store.read('profile/a')).toBe('9')
    await expectAgreement(here)
  })

  it('replaces everything in one write, and destroys everything', async () => {
    await here.store.write({ removeAll: true, put: { header: 'new' } })
    expect(await textsOf(here)).toEqual({ header: 'new' })
    await expectAgreement(here)
    await here.store.destroy()
    expect([here.mirror.size, await here.store.isEmpty()]).toEqual([0, true])
    expect(await (await here.restarted()).store.isEmpty()).toBe(true)
    await here.store.write({ put: { header: 'again' } })
    expect(await textsOf(await here.restarted())).toEqual({ header: 'again' })
  })

  it('goes on with the database that a worker left before it came to the mirror', async () => {
    const before = new Map(structuredClone([...here.mirror]))
    await here.store.write({ put: { 'profile/a': 'p3' }, remove: ['profile/b'] })
    here.mirror.clear()
    for (const [name, item] of before) here.mirror.set(name, item)
    const next = await here.restarted()
    expect(await textsOf(next)).toEqual({ header: 'h', 'profile/a': 'p3', 'secret/a': 's' })
    expect(await next.store.read(mendingName)).toBeNull()
    await expectAgreement(next)
  })

  it('works on with one copy where the mirror takes no writes, says so, and catches up', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const set = here.mirror.set.bind(here.mirror)
    here.mirror.set = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await here.store.write({ put: { 'profile/a': 'p3' } })).toBe(true)
    expect([await here.store.read('profile/a'), here.store.isMirrorBehind]).toEqual(['p3', true])
    here.mirror.set = set
    await here.store.write({ put: { 'profile/a': 'p4' } })
    expect(here.store.isMirrorBehind).toBe(false)
    await expectAgreement(here)
    expect(complaint.mock.calls).toEqual([['Twinkey: the second copy was not written:', 'QuotaExceededError']])
    complaint.mockRestore()
  })
})

/** What can happen to a copy: to the database, and to the mirror. */
const harms: readonly (readonly [string, (to: TwoCopies) => Promise<void>, (to: TwoCopies) => void])[] = [
  [
    'a row is corrupt',
    async ({ database }) => {
      const db = await database.connection()
      const row = await db.get('rows', 'profile/a')
      if (row !== undefined) await db.put('rows', { ...row, text: 'P2' })
    },
    ({ mirror }) => mirror.set('row:profile/a', { ...(mirror.get('row:profile/a') as object), text: 'P2' }),
  ],
  [
    'a row is truncated',
    async ({ database }) => {
      const db = await database.connection()
      await db.put('rows', { name: 'header' } as never)
    },
    ({ mirror }) => mirror.set('row:header', {}),
  ],
  [
    'an older row has come back',
    async ({ database }) => {
      const db = await database.connection()
      const row = await db.get('rows', 'profile/b')
      if (row !== undefined) await db.put('rows', { ...row, name: 'profile/a' })
    },
    ({ mirror }) => mirror.set('row:profile/a', mirror.get('row:profile/b')),
  ],
  [
    'half of it is deleted',
    async ({ database }) => {
      const db = await database.connection()
      await db.delete('rows', 'header')
      await db.delete('rows', 'secret/a')
    },
    ({ mirror }) => {
      mirror.delete('row:header')
      mirror.delete('row:secret/a')
    },
  ],
  [
    'a row is there that nobody wrote',
    async ({ database }) => {
      const db = await database.connection()
      await db.put('rows', { name: 'stranger', text: 'x', generation: 1, sum: 'x' })
    },
    ({ mirror }) => mirror.set('row:stranger', 7),
  ],
  [
    'it is emptied',
    async ({ database }) => {
      const db = await database.connection()
      await db.clear('rows')
      await db.clear('inventory')
    },
    ({ mirror }) => mirror.clear(),
  ],
  ['it is deleted', async ({ database }) => database.delete(), ({ mirror }) => mirror.clear()],
]

describe.each(harms)('when of one copy %s', (_, harmDatabase, harmMirror) => {
  it.each<['database' | 'mirror']>([['database'], ['mirror']])(
    'the other mends the %s, and the owner is told',
    async (which) => {
      if (which === 'database') await harmDatabase(here)
      else harmMirror(here)
      const next = await here.restarted()
      const { stranger: _, ...texts } = await textsOf(next)
      expect(texts).toEqual(all)
      expect(JSON.parse((await next.store.read(mendingName)) ?? 'null')).toMatchObject({
        at: 1000,
        lost: 0,
      })
      await expectAgreement(next)
    },
  )

  it('a worker that is at work notices, and loses nothing', async () => {
    await harmDatabase(here)
    await here.store.write({ put: { 'profile/c': 'c' } })
    await here.store.compare()
    const { stranger: _, ...texts } = await textsOf(here)
    expect(texts).toEqual({ ...all, 'profile/c': 'c' })
    await expectAgreement(here)
  })
})

describe('a mirror that can’t be read', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
  afterEach(() => vi.restoreAllMocks())

  it('is cleared and written anew from the database, and the owner is told', async () => {
    const store = new RecordStore(here.database, damagedArea(here.mirror, true), () => 1000)
    expect(await store.read('profile/a')).toBe('p2')
    expect([store.isMirrorBehind, JSON.parse((await store.read(mendingName)) ?? 'null')]).toEqual([
      false,
      { at: 1000, mended: 4, lost: 0 },
    ])
    await expectAgreement(here)
  })

  it('keeps nobody from what is in the database, where even clearing fails', async () => {
    const store = new RecordStore(here.database, damagedArea(here.mirror, false), () => 1000)
    expect([await store.read('profile/a'), store.isMirrorBehind]).toEqual(['p2', true])
    expect(await store.write({ put: { 'profile/a': 'p3' } })).toBe(true)
    expect([await store.read('profile/a'), store.isMirrorBehind]).toEqual(['p3', true])
  })

  it('is not cleared where the database is damaged: it may be all that there is', async () => {
    await (await here.database.connection()).delete('rows', 'header')
    const before = here.mirror.size
    const store = new RecordStore(here.database, damagedArea(here.mirror, true), () => 1000)
    await expect(store.read('profile/a')).rejects.toThrow('Corruption')
    expect(here.mirror.size).toBe(before)
  })
})

describe('when both copies are harmed', () => {
  it('each gives what it has', async () => {
    await (await here.database.connection()).delete('rows', 'header')
    here.mirror.delete('row:secret/a')
    const next = await here.restarted()
    expect(await textsOf(next)).toEqual(all)
    expect(JSON.parse((await next.store.read(mendingName)) ?? 'null')).toEqual({ at: 1000, mended: 2, lost: 0 })
  })

  it('what is good nowhere is kept as it stands, and counted', async () => {
    for (const harm of [harms[0], harms[0]]) {
      await harm?.[1](here)
      harm?.[2](here)
    }
    const next = await here.restarted()
    expect(await textsOf(next)).toEqual({ ...all, 'profile/a': 'P2' })
    expect(JSON.parse((await next.store.read(mendingName)) ?? 'null')).toEqual({ at: 1000, mended: 0, lost: 1 })
    await expectAgreement(next)
  })
})
