import { base64 } from '@scure/base'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAgeFile, sealAgeFile } from '../../../src/background/vault/age-file.ts'
import { readBackup, textOfBackup } from '../../../src/core/backup/backup-contents.ts'
import type { BackedUpKey } from '../../../src/core/backup/backup-entry.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

const backupPassphrase = 'made-up words of a backup'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

async function vaultWith(...labels: string[]): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  for (const label of labels) await twinkey.ask('options', 'key.add', newKey(label))
  // To the end of its rounds, which write on after the balances are there.
  await allRead(twinkey)
  return twinkey
}

const make = (twinkey: HouseUnderTest) =>
  twinkey.ask('options', 'backup.make', { present: passphrase, passphrase: backupPassphrase })
const openFile = (twinkey: HouseUnderTest, file: string, tried = backupPassphrase) =>
  twinkey.ask('options', 'backup.open', { file, passphrase: tried })
const merge = (twinkey: HouseUnderTest, choices: Parameters<typeof twinkey.ask<'backup.merge'>>[2]['choices'] = []) =>
  twinkey.ask('options', 'backup.merge', { choices })
const names = (twinkey: HouseUnderTest) => twinkey.view('keys')?.cards.map((card) => card.name)

/** All that is stored of keys. */
async function keyRows(twinkey: HouseUnderTest): Promise<string[][]> {
  return Object.entries(await twinkey.texts()).filter(([name]) => !name.startsWith('preference/'))
}

/** The same backup after somebody changed it. */
async function edited(file: string, change: (key: BackedUpKey) => BackedUpKey): Promise<string> {
  const contents = readBackup(await openAgeFile(base64.decode(file), backupPassphrase))
  const text = textOfBackup({ ...contents, keys: contents.keys.map(change) })
  return base64.encode(await sealAgeFile(text, backupPassphrase, 2))
}

describe('a backup', () => {
  it('carries every key to another vault, where each signs as before', async () => {
    const { file, keyCount, leftOut } = await make(await vaultWith('Auditor', 'Sandbox trader', 'Family auditor'))
    expect([keyCount, leftOut]).toEqual([3, []])

    const other = await vaultWith()
    const view = await openFile(other, file)
    expect(view.items.map(({ kind, name, storedName }) => [kind, name, storedName])).toEqual([
      ['new', 'Auditor', null],
      ['new', 'Sandbox trader', null],
      ['new', 'Family auditor', null],
    ])
    expect([view.isLatest, view.notInIt, names(other)]).toEqual([false, [], []])
    expect(await merge(other)).toEqual({ added: 3, changed: 0 })
    expect(names(other)).toEqual(['Auditor', 'Sandbox trader', 'Family auditor'])
    for (const card of other.view('keys')?.cards ?? []) await other.ask('popup', 'key.check', { ref: card.ref })
    expect(other.view('keys')?.cards.map((card) => card.fault)).toEqual([null, null, null])
  })

  it('counts as tested once it was opened again, and only the last one does', async () => {
    const twinkey = await vaultWith('Auditor')
    expect(twinkey.view('settings')?.backup).toEqual({ madeAt: null, testedAt: null, newKeys: 1 })
    const first = await make(twinkey)
    twinkey.clock.shiftMs += 1000
    const { file } = await make(twinkey)
    expect(twinkey.view('settings')?.backup).toMatchObject({ testedAt: null, newKeys: 0, madeAt: expect.any(Number) })
    expect((await openFile(twinkey, first.file)).isLatest).toBe(false)
    expect(twinkey.view('settings')?.backup.testedAt).toBeNull()
    const view = await openFile(twinkey, file)
    expect([view.isLatest, view.items.map(({ kind }) => kind)]).toEqual([true, ['same']])
    expect(twinkey.view('settings')?.backup.testedAt).not.toBeNull()
    twinkey.clock.shiftMs += 1000
    await twinkey.ask('options', 'key.add', newKey('Trader'))
    expect(twinkey.view('settings')?.backup.newKeys).toBe(1)
    expect((await openFile(twinkey, file)).notInIt).toEqual(['Trader'])
  })

  it('changes nothing that is stored, until it is taken in', async () => {
    const twinkey = await vaultWith('Auditor')
    const { file } = await make(twinkey)
    const before = await keyRows(twinkey)
    await openFile(
      twinkey,
      await edited(file, (key) => ({
        ...key,
        profile: { ...key.profile, name: 'Another', changedAt: Date.now() + 1000 },
      })),
    )
    expect(await keyRows(twinkey)).toEqual(before)
    await twinkey.ask('options', 'backup.discard', null)
    await expect(merge(twinkey)).rejects.toThrow('no-backup-open')
    expect(await keyRows(twinkey)).toEqual(before)
  })

  it.each([
    [1000, 'Newer', { added: 0, changed: 1 }],
    [-1000, 'Auditor', { added: 0, changed: 0 }],
  ])('changed %i ms after what is stored leaves the name "%s"', async (later, name, merged) => {
    const twinkey = await vaultWith('Auditor')
    const { file } = await make(twinkey)
    const other = await edited(file, (key) => ({
      ...key,
      profile: { ...key.profile, name: 'Newer', changedAt: key.profile.changedAt + later },
    }))
    await openFile(twinkey, other)
    expect(await merge(twinkey)).toEqual(merged)
    expect(names(twinkey)).toEqual([name])
    await openFile(twinkey, other)
    expect(await merge(twinkey), 'a second time').toEqual({ added: 0, changed: 0 })
  })

  it('with another secret for a stored key is asked about; nothing is taken before that is decided', async () => {
    const twinkey = await vaultWith('Auditor', 'Trader')
    await allRead(twinkey)
    const { file } = await make(twinkey)
    const other = await edited(file, (key) =>
      key.profile.name === 'Auditor' ? { ...key, secret: 'anotherMadeUpSecret01' } : key,
    )
    const before = await keyRows(twinkey)
    const view = await openFile(twinkey, other)
    expect(view.items.map(({ kind }) => kind)).toEqual(['other-secret', 'same'])
    await expect(merge(twinkey)).rejects.toThrow('backup-undecided')
    expect(await merge(twinkey, [{ index: 0, secret: 'stored' }])).toEqual({ added: 0, changed: 0 })
    expect(await keyRows(twinkey)).toEqual(before)
    await openFile(twinkey, other)
    expect(await merge(twinkey, [{ index: 0, secret: 'backup' }])).toEqual({ added: 0, changed: 1 })
    const ref = twinkey.view('keys')?.cards.find((card) => card.name === 'Auditor')?.ref
    await expect(twinkey.ask('popup', 'key.check', { ref: ref as never })).rejects.toThrow('bad-signature')
  })

  it('with a name that another key has is asked about, and offers a free one', async () => {
    const { file } = await make(await vaultWith('Auditor'))
    const other = await vaultWith('Trader')
    await other.ask('options', 'key.edit', {
      ref: other.view('keys')?.cards[0]?.ref as never,
      change: { name: 'AUDITOR' },
    })
    const [item] = (await openFile(other, file)).items
    expect(item).toMatchObject({ kind: 'new', nameTaken: { by: 'AUDITOR', freeName: 'Auditor (2)' } })
    await expect(merge(other)).rejects.toThrow('backup-undecided')
    await expect(merge(other, [{ index: 0, name: 'auditor' }])).rejects.toThrow('name-taken')
    expect(await merge(other, [{ index: 0, name: 'Auditor (2)' }])).toEqual({ added: 1, changed: 0 })
    expect(names(other)?.sort()).toEqual(['AUDITOR', 'Auditor (2)'])
  })

  it('outlives the worker while its owner thinks, and not a lock', async () => {
    const { file } = await make(await vaultWith('Auditor'))
    const first = await vaultWith()
    await openFile(first, file)
    const twinkey = await first.restarted()
    await twinkey.ask('options', 'vault.lock', null)
    expect(twinkey.area.get('staged-backup')).toBeNull()
    await twinkey.ask('options', 'vault.unlock', { passphrase })
    await expect(merge(twinkey)).rejects.toThrow('no-backup-open')
    await openFile(twinkey, file)
    expect(await merge(await twinkey.restarted())).toEqual({ added: 1, changed: 0 })
  })

  it('leaves out a key whose secret is damaged, and says which', async () => {
    const twinkey = await vaultWith('Auditor', 'Trader')
    const [name] = await twinkey.rowsNamed('secret/')
    await twinkey.replaceInBoth(name ?? '', 'AAAA')
    const { keyCount, leftOut } = await make(twinkey)
    expect([keyCount, leftOut.length]).toEqual([1, 1])
  })

  it('shows no secret to anybody: not in an answer, not in the view, not while it waits', async () => {
    const twinkey = await vaultWith('Auditor')
    const made = await make(twinkey)
    const view = await openFile(twinkey, made.file)
    const seen = JSON.stringify([made, view, [...twinkey.area], await twinkey.texts(), [...twinkey.mirror]])
    const { secret, publicKey } = practiceKey('Auditor')
    for (const text of [secret, publicKey]) {
      const forms = [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').slice(2, -4)]
      for (const form of forms) expect(seen).not.toContain(form)
    }
  })

  it.each<[string, string, string]>([
    ['another passphrase', 'made-up words of another', 'backup-wrong-passphrase'],
    ['no backup', backupPassphrase, 'not-an-age-file'],
    ['no base64', backupPassphrase, 'not-an-age-file'],
    ['another text inside', backupPassphrase, 'not-a-backup'],
  ])('says what is wrong: %s', async (what, tried, code) => {
    const twinkey = await vaultWith('Auditor')
    const file =
      what === 'no backup'
        ? base64.encode(new TextEncoder().encode('a shopping list'))
        : what === 'no base64'
          ? '%%%'
          : what === 'another text inside'
            ? base64.encode(await sealAgeFile('a shopping list', backupPassphrase, 2))
            : (await make(twinkey)).file
    await expect(openFile(twinkey, file, tried)).rejects.toThrow(code)
  })

  it('is not made for who only finds the vault open, however often they try', async () => {
    const twinkey = await vaultWith('Auditor')
    const tryIt = () =>
      twinkey.ask('options', 'backup.make', { present: 'not this one', passphrase: 'a thief’s own words' })
    for (let at = 0; at < 5; at += 1) await expect(tryIt()).rejects.toThrow('wrong-passphrase')
    await expect(tryIt()).rejects.toThrow('too-many-tries')
    expect(twinkey.view('settings')?.backup.madeAt).toBeNull()
  })

  it('is neither made nor opened while the vault is locked, nor made with a short passphrase', async () => {
    const twinkey = await vaultWith('Auditor')
    const makeWith = (present: string, chosen: string) =>
      twinkey.ask('options', 'backup.make', { present, passphrase: chosen })
    await expect(makeWith(passphrase, 'short')).rejects.toThrow('passphrase-too-short')
    const { file } = await make(twinkey)
    await twinkey.ask('options', 'vault.lock', null)
    await expect(make(twinkey)).rejects.toThrow('locked')
    await expect(openFile(twinkey, file)).rejects.toThrow('locked')
    await expect(merge(twinkey)).rejects.toThrow('locked')
  })
})
