import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { Database } from '../../../src/background/store/database.ts'
import { addHeaderRow, readHeaderRow } from '../../../src/background/store/header-row.ts'
import {
  addKeyRow,
  readKeyRow,
  readSealedRow,
  removeKeyRow,
  replaceProfile,
  writeRowOfKey,
} from '../../../src/background/store/key-rows.ts'

let database: Database
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  database = new Database()
  await addKeyRow(database, { ref: 'a', profile: 'p', secret: 's' }, { ref: 'a', box: 'n' }, { ref: 'a', box: 'f' })
})

describe('the rows of a key', () => {
  it('come all or not at all', async () => {
    const again = addKeyRow(
      database,
      { ref: 'a', profile: 'x', secret: 'x' },
      { ref: 'a', box: 'x' },
      { ref: 'b', box: 'x' },
    )
    await expect(again).rejects.toBeInstanceOf(DOMException)
    expect(await readKeyRow(database, 'a')).toEqual({ ref: 'a', profile: 'p', secret: 's' })
    expect(await readSealedRow(database, 'nonces', 'a')).toBe('n')
    expect(await readSealedRow(database, 'figures', 'b')).toBeNull()
  })

  it('go all together, and a late answer brings none of them back', async () => {
    await removeKeyRow(database, 'a')
    await writeRowOfKey(database, 'nonces', { ref: 'a', box: 'late' })
    await writeRowOfKey(database, 'figures', { ref: 'a', box: 'late' })
    expect(await replaceProfile(database, 'a', 'late')).toBe(false)
    expect(await readKeyRow(database, 'a')).toBeUndefined()
    expect(await readSealedRow(database, 'nonces', 'a')).toBeNull()
    expect(await readSealedRow(database, 'figures', 'a')).toBeNull()
  })

  it('keep the secret when the profile changes', async () => {
    expect(await replaceProfile(database, 'a', 'q')).toBe(true)
    expect(await readKeyRow(database, 'a')).toEqual({ ref: 'a', profile: 'q', secret: 's' })
  })
})

describe('the database', () => {
  it('opens again after it was closed', async () => {
    await database.close()
    expect(await readSealedRow(database, 'nonces', 'a')).toBe('n')
  })

  it('keeps the header that is there', async () => {
    await addHeaderRow(database, 'first')
    await expect(addHeaderRow(database, 'second')).rejects.toBeInstanceOf(DOMException)
    expect(await readHeaderRow(database)).toBe('first')
  })
})
