import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HistoryPoint } from '../../../src/core/history/point.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { madeUpPoint } from '../../core/history/made-up-points.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { passphrase } from '../flows/new-key.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { countDatabaseSteps, mortalLife } from '../mortal-worker.ts'
import { openHouse } from '../open-house.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function opened(): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
  return twinkey
}

/** Keeps a point of now, which is so many days later. */
async function note(twinkey: HouseUnderTest, total: string, change: Partial<HistoryPoint> = {}): Promise<void> {
  const point = madeUpPoint(twinkey.house.clock.now(), total, change)
  await twinkey.house.history.note([{ point, labels: new Map([['primary', 'Rainy days']]) }])
}

/** A history of three days, a page for each. */
async function withDays(): Promise<HouseUnderTest> {
  const twinkey = await opened()
  for (const total of ['11.5', '22.5', '33.5']) {
    await note(twinkey, total)
    twinkey.clock.shiftMs += dayMs
  }
  return twinkey
}

const read = (twinkey: HouseUnderTest) => twinkey.house.history.read('production', null)
const totals = async (twinkey: HouseUnderTest) => (await read(twinkey)).points.map(({ total }) => total)

describe('the stored history', () => {
  it('is sealed: neither names, nor values, nor times can be read in what is stored, nor in how its rows are called', async () => {
    const twinkey = await withDays()
    const rows = Object.entries(await twinkey.texts()).filter(([name]) => name.startsWith('history'))
    expect(rows.map(([name]) => name).sort()).toEqual(['history-head', 'history/1', 'history/2', 'history/3'])
    const stored = JSON.stringify([rows, [...twinkey.mirror]])
    for (const word of ['Rainy days', 'primary', '22.5', 'USD"', String(twinkey.clock.shiftMs)])
      expect(stored).not.toContain(word)
  })

  it('outlives the worker and a lock', async () => {
    const twinkey = await withDays()
    const before = await read(twinkey)
    const next = await twinkey.restarted()
    expect(await read(next)).toEqual(before)
    await next.ask('options', 'vault.lock', null)
    await expect(read(next)).rejects.toThrow('locked')
    await expect(note(next, '1')).rejects.toThrow('locked')
    await next.ask('options', 'vault.unlock', { passphrase })
    await note(next, '44.5')
    expect(await totals(next)).toEqual(['11.5', '22.5', '33.5', '44.5'])
  })

  it('writes today’s page and the head, and no other', async () => {
    const twinkey = await withDays()
    const before = await twinkey.texts()
    await note(twinkey, '44.5')
    await note(twinkey, '44.6')
    const after = await twinkey.texts()
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed.sort()).toEqual(['history-head', 'history/4'])
  })

  it('loses with a damaged page only its own points, says of which day they were, and goes on', async () => {
    const first = await withDays()
    await first.replaceInBoth('history/2', 'AAAA')
    const twinkey = await first.restarted()
    expect(await totals(twinkey)).toEqual(['11.5', '33.5'])
    const { lost } = await read(twinkey)
    expect(lost.map(({ from, until }) => until - from)).toEqual([dayMs])
    await note(twinkey, '44.5')
    expect(await totals(twinkey)).toEqual(['11.5', '33.5', '44.5'])
    expect((await read(twinkey)).lost).toEqual(lost)
  })

  it('goes on beside the page of today where that is damaged', async () => {
    const first = await opened()
    await note(first, '11.5')
    await first.replaceInBoth('history/1', 'AAAA')
    const twinkey = await first.restarted()
    await note(twinkey, '22.5')
    expect(await totals(twinkey)).toEqual(['22.5'])
    expect((await read(twinkey)).lost.length).toBe(1)
    expect(await twinkey.rowsNamed('history/')).toEqual(['history/1', 'history/2'])
  })

  it.each([
    ['another day', '1', '2'],
    ['the other environment', '2', '4'],
  ])('does not take a page that was put in the place of one of %s', async (_, from, into) => {
    const first = await withDays()
    await note(first, '44.5', { environment: 'sandbox' })
    await first.replaceInBoth(`history/${into}`, (await first.texts())[`history/${from}`] ?? '')
    const twinkey = await first.restarted()
    const environment = into === '4' ? 'sandbox' : 'production'
    const { points, lost } = await twinkey.house.history.read(environment, null)
    expect([points.length, lost.length]).toEqual([into === '4' ? 0 : 2, 1])
  })

  it.each(['damaged', 'gone'])(
    'finds its pages again where its head is %s, and says that there may be more',
    async (how) => {
      const first = await withDays()
      if (how === 'damaged') await first.replaceInBoth('history-head', 'AAAA')
      else await first.house.store.write({ remove: ['history-head'] })
      await first.replaceInBoth('history/2', 'AAAA')
      const twinkey = await first.restarted()
      expect(await totals(twinkey)).toEqual(['11.5', '33.5'])
      expect((await read(twinkey)).hasUntoldLoss).toBe(true)
      await note(twinkey, '44.5')
      const next = await twinkey.restarted()
      expect(await totals(next)).toEqual(['11.5', '33.5', '44.5'])
      expect(await read(next)).toMatchObject({ hasUntoldLoss: true, lost: [] })
      expect(await next.rowsNamed('history/')).toEqual(['history/1', 'history/3', 'history/4'])
    },
  )

  it('is deleted whole, in one write, and with the pages that no head knows', async () => {
    const twinkey = await withDays()
    await twinkey.replaceInBoth('history-head', 'AAAA')
    await twinkey.replaceInBoth('history/9', 'AAAA')
    await (await twinkey.restarted()).house.history.delete()
    const next = await twinkey.restarted()
    expect(await next.rowsNamed('history')).toEqual([])
    expect(await read(next)).toMatchObject({ points: [], environments: [], hasUntoldLoss: false })
  })

  it('has the old state or the new one, wherever the worker is stopped that folds a week into a month', async () => {
    const undo = countDatabaseSteps()
    try {
      let isOver = false
      for (let steps = 1; !isOver; steps += 1) {
        const first = await withDays()
        first.clock.shiftMs += 20 * dayMs
        const life = mortalLife(steps)
        const noted = first.restarted(life).then((twinkey) => note(twinkey, '99'))
        isOver = await Promise.race([noted.then(() => true), life.death.then(() => false)])
        const next = await first.restarted()
        const found = await totals(next)
        expect(
          [
            ['11.5', '22.5', '33.5'],
            ['11.5', '22.5', '33.5', '99'],
          ],
          `stopped at ${steps}`,
        ).toContainEqual(found)
        expect(await read(next)).toMatchObject({ lost: [], hasUntoldLoss: false })
      }
    } finally {
      undo()
    }
  })

  it('of a hundred accounts and sixty assets writes under 10 kB for the first point of a day', async () => {
    const twinkey = await opened()
    const named = <T>(many: number, name: string, value: T) =>
      new Map(Array.from({ length: many }, (_, place) => [`${name}${place}`, value] as const))
    await note(twinkey, '4821357.57', {
      accounts: named(100, 'production:account:1694123456', amount('48213.57')),
      assets: named(60, 'ASSET', { amount: amount('1234.12345678'), value: amount('803559.59') }),
    })
    expect((await twinkey.texts())['history/1']?.length).toBeLessThan(12_000)
  })
})
