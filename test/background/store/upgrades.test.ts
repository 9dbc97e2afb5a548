import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { isWhole } from '../../../src/background/store/copy.ts'
import { Database } from '../../../src/background/store/database.ts'
import { mendingName } from '../../../src/background/store/names.ts'
import { RecordStore } from '../../../src/background/store/record-store.ts'
import { areaIn } from '../fake-area.ts'
import { copiesOf } from './two-copies.ts'

/** A database as version 1 left it. */
async function leaveVersion1(header: unknown): Promise<void> {
  globalThis.indexedDB = new IDBFactory()
  const db = await openDB('twinkey', 1, {
    upgrade(made) {
      made.createObjectStore('header')
      for (const store of ['keys', 'nonces', 'figures', 'preferences'])
        made.createObjectStore(store, { keyPath: 'ref' })
      made.createObjectStore('wrapping')
    },
  })
  if (header !== undefined) await db.put('header', header, 'vault')
  await db.put('keys', { ref: 'a', profile: 'p', secret: 's' })
  await db.put('nonces', { ref: 'a', box: 'n' })
  await db.put('figures', { ref: 'a', box: 'f' })
  await db.put('preferences', { ref: 'chosen-scope', box: 'c' })
  db.close()
}

describe('a database of version 1', () => {
  it('becomes rows in two copies; what was sealed stays as it was, and nobody is told of damage', async () => {
    const header = { json: '{"format":1}', sha256: 'ab' }
    await leaveVersion1(header)
    const [database, mirror] = [new Database(), new Map<string, unknown>()]
    const store = new RecordStore(database, areaIn(mirror), () => 0)
    expect(JSON.parse((await store.read('header')) ?? 'null')).toEqual(header)
    const names = ['profile/a', 'secret/a', 'nonces/a', 'figures/a', 'preference/chosen-scope']
    expect(await Promise.all(names.map((name) => store.read(name)))).toEqual(['p', 's', 'n', 'f', 'c'])
    expect(await store.read(mendingName)).toBeNull()
    const { first, second } = await copiesOf(database, mirror)
    expect([isWhole(first), isWhole(second)]).toEqual([true, true])
    expect([...(await database.connection()).objectStoreNames]).toEqual(['inventory', 'rows', 'wrapping'])
    await store.write({ put: { 'profile/a': 'q' } })
    expect(await store.read('profile/a')).toBe('q')
  })
})
