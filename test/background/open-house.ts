import { IDBFactory } from 'fake-indexeddb'
import { Database, type TwinkeySchema } from '../../src/background/store/database.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type HouseUnderTest, houseOn, type Kept, newHouse } from './house-under-test.ts'

/** All that a browser keeps of a vault that was just made. */
interface NewVault extends Kept {
  readonly madeAt: number
  readonly rows: readonly TwinkeySchema['rows']['value'][]
  readonly inventory: TwinkeySchema['inventory']['value'] | undefined
  readonly wrappingKey: CryptoKey | undefined
}

const byPassphrase = new Map<string, NewVault>()

/** A vault locks itself after 15 minutes: a copy of an older one would be found locked. */
const goodForMs = 10 * 60_000

/**
 * A background with a new vault, open, as `vault.create` leaves it. Each passphrase has one, of which this is a copy: to derive
 * a key anew is more work than most tests are.
 */
export async function openHouse(exchange: Exchange, passphrase: string): Promise<HouseUnderTest> {
  const known = byPassphrase.get(passphrase)
  const isGood = known !== undefined && Date.now() - known.madeAt < goodForMs
  const vault = isGood ? known : await makeVault(exchange, passphrase)
  byPassphrase.set(passphrase, vault)
  return houseIn(exchange, vault)
}

async function makeVault(exchange: Exchange, passphrase: string): Promise<NewVault> {
  const { ask, area, alarms, mirror, database } = await newHouse(exchange)
  await ask('options', 'vault.create', { passphrase })
  const connection = await database.connection()
  const rows = await connection.getAll('rows')
  const inventory = await connection.get('inventory', 'rows')
  const wrappingKey = await connection.get('wrapping', 'session')
  return { madeAt: Date.now(), area, alarms, mirror, rows, inventory, wrappingKey }
}

async function houseIn(exchange: Exchange, vault: NewVault): Promise<HouseUnderTest> {
  globalThis.indexedDB = new IDBFactory()
  const database = new Database()
  const connection = await database.connection()
  for (const row of vault.rows) await connection.put('rows', row)
  if (vault.inventory !== undefined) await connection.put('inventory', vault.inventory, 'rows')
  if (vault.wrappingKey !== undefined) await connection.put('wrapping', vault.wrappingKey, 'session')
  await database.close()
  const { area, alarms, mirror, madeAt } = vault
  const later = Date.now() - madeAt
  const kept: Kept = structuredClone({ area, alarms, mirror })
  for (const [name, at] of alarms) kept.alarms.set(name, at + later)
  const twinkey = await houseOn(exchange, kept)
  await twinkey.ask('options', 'vault.touch', null) // what is used now locks as much later, too
  return twinkey
}
