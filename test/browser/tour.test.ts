import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { takeTour } from '../../tools/tour/tour.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())
afterEach(() => vi.restoreAllMocks())

describe('the tour', () => {
  it('goes the whole way, prints what the popup showed, and leaves a picture of every step in light and dark', async () => {
    const said: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    await takeTour(twinkey, twinkey.exchange)
    const told = said.join('\n')
    expect(told).toMatch(/Total value · updated \d+ s ago {2}\$657,485\.34/)
    expect(told).toMatch(/BTC\s+Bitcoin\s+\$264,523\.91\s+3\.9127 BTC/)
    expect(told).toMatch(/Grid bot\s+Production\s+.*Place and cancel orders$/m)
    expect(told).toMatch(/^Hosts that Twinkey asked for: api\.gemini\.com, api\.sandbox\.gemini\.com$/m)
    for (const step of [
      '01-first-run',
      '02-passphrase',
      '06-balances',
      '12-locked',
      '14-unlocked',
      '16-backup-opened',
      '18-order-ticket',
      '20-ticket-read',
      '22-reminders',
      '23-health',
      '25-dead',
      '26-panic',
    ]) {
      for (const scheme of ['light', 'dark'])
        expect(existsSync(fromRoot(`out/tour/${step}-${scheme}.png`)), step).toBe(true)
    }
  }, 180_000) // all journeys in one, with 52 pictures: half a minute where nothing else runs
})
