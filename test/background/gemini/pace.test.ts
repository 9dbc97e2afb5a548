import { describe, expect, it } from 'vitest'
import { Pace } from '../../../src/background/gemini/pace.ts'

/** A clock that stands still but for those who wait on it. */
function stillClock() {
  const clock = { at: 1000, waits: [] as number[] }
  const wait = async (ms: number) => void clock.waits.push(ms)
  return { clock, pace: new Pace({ now: () => clock.at, wait }, 100) }
}

describe('the pace', () => {
  it('lets the first go at once, and those who come together one after another', async () => {
    const { clock, pace } = stillClock()
    await Promise.all([pace.turn(), pace.turn(), pace.turn()])
    expect(clock.waits).toEqual([100, 200])
  })

  it('holds nobody who comes late', async () => {
    const { clock, pace } = stillClock()
    await pace.turn()
    clock.at += 100
    await pace.turn()
    expect(clock.waits).toEqual([])
  })

  it('does not hold anyone for as long as the clock was set back by', async () => {
    const { clock, pace } = stillClock()
    await pace.turn()
    clock.at -= 3_600_000
    await pace.turn()
    expect(clock.waits).toEqual([])
  })
})
