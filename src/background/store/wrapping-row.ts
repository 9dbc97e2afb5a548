import type { Database } from './database.ts'

export async function readWrappingKey(database: Database): Promise<CryptoKey | undefined> {
  return (await database.connection()).get('wrapping', 'session')
}

export async function writeWrappingKey(database: Database, key: CryptoKey): Promise<void> {
  await (await database.connection()).put('wrapping', key, 'session')
}

export async function removeWrappingKey(database: Database): Promise<void> {
  await (await database.connection()).delete('wrapping', 'session')
}
