import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dailyCheck } from '../../../src/background/alarms.ts'
import { checkDaily } from '../../../src/background/jobs/daily-check.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import { allRead, newKey, passphrase } from '../flows/new-key.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'

// One for each test: to Gemini a clock that jumps back is a key that another program has used.
let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

const labels = ['Auditor', 'Trader', 'Heartbeat desk']

/** An open vault with three keys, one of which requires a heartbeat; no time passes between two keys of a round. */
async function withKeys(): Promise<HouseUnderTest & { waits: number[] }> {
  const twinkey = await openHouse(exchange, passphrase)
  await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
  for (const label of labels) await twinkey.ask('options', 'key.add', newKey(label))
  await allRead(twinkey)
  const waits: number[] = []
  Object.assign(twinkey.house.clock, { wait: async (ms: number) => void waits.push(ms) })
  return Object.assign(twinkey, { waits })
}

function aDayPasses(twinkey: HouseUnderTest): void {
  exchange.setSkewSeconds(86_401)
  twinkey.clock.shiftMs += dayMs + 1000
}

function rolesAsked(): string[] {
  const asked = exchange.requests.filter(({ path }) => path === '/v1/roles')
  return asked.map(({ keyId }) => labels.find((label) => practiceKey(label).publicKey === keyId) ?? '?')
}

describe('once a day', () => {
  it('each key is asked about, apart from the others in time, but none that requires a heartbeat', async () => {
    const twinkey = await withKeys()
    aDayPasses(twinkey)
    exchange.clearLogs()
    await checkDaily(twinkey.house)
    expect(rolesAsked()).toEqual(['Auditor', 'Trader'])
    expect(twinkey.waits).toContain(1000)
    await checkDaily(twinkey.house)
    expect(rolesAsked()).toHaveLength(2)
    expect(twinkey.alarms.get(dailyCheck)).toBeGreaterThan(twinkey.house.clock.now() + dayMs - 60_000)
  })

  it('one key that is refused does not keep Twinkey from the others, and is told of', async () => {
    const twinkey = await withKeys()
    aDayPasses(twinkey)
    exchange.faults.add({ kind: 'unknown-key', keyId: practiceKey('Auditor').publicKey })
    exchange.clearLogs()
    await checkDaily(twinkey.house)
    expect(rolesAsked()).toEqual(['Auditor', 'Trader'])
    expect(twinkey.view('reminderList')?.map(({ name, reminder }) => [name, reminder.subject.kind])).toContainEqual([
      'Auditor',
      'refused',
    ])
  })

  it('permissions that have changed are told of, with what they were', async () => {
    const twinkey = await withKeys()
    const { publicKey } = practiceKey('Auditor')
    aDayPasses(twinkey)
    exchange.keys.setRoles(publicKey, { auditor: false, fundManager: true })
    await checkDaily(twinkey.house)
    const drift = twinkey.view('reminderList')?.find(({ reminder }) => reminder.subject.kind === 'permissions-changed')
    expect(drift).toMatchObject({
      name: 'Auditor',
      reminder: { subject: { gained: ['Fund manager'], lost: ['Auditor'] } },
    })
    expect(twinkey.view('keys')?.cards.find(({ name }) => name === 'Auditor')?.roles.isFundManager).toBe(true)
  })

  it('nothing is asked while the vault is locked, and the round goes on where a lock has cut it', async () => {
    const twinkey = await withKeys()
    aDayPasses(twinkey)
    exchange.clearLogs()
    const lockBetweenKeys = async (ms: number) => void (ms === 1000 && (await twinkey.ask('popup', 'vault.lock', null)))
    Object.assign(twinkey.house.clock, { wait: lockBetweenKeys })
    await checkDaily(twinkey.house)
    expect(rolesAsked()).toEqual(['Auditor'])
    await checkDaily(twinkey.house)
    expect([rolesAsked(), twinkey.alarms.has(dailyCheck)]).toEqual([['Auditor'], false])
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.alarms.get(dailyCheck)).toBeLessThanOrEqual(twinkey.house.clock.now())
    await checkDaily(twinkey.house)
    expect(rolesAsked()).toEqual(['Auditor', 'Trader'])
  })
})
