import { describe, expect, it } from 'vitest'
import {
  backupFileName,
  itemWords,
  madeWords,
  mergedWords,
  openedWords,
} from '../../src/options/backup/backup-words.ts'
import type { BackupItem, BackupView } from '../../src/protocol/backup-view.ts'

const item = (kind: BackupItem['kind'], storedName: string | null = null): BackupItem => ({
  index: 0,
  kind,
  name: 'Grid bot',
  storedName,
  maskedKey: 'account-…ab12',
  environment: 'production',
  nameTaken: null,
})
const view = (items: BackupItem[], isLatest = true): BackupView => ({ madeAt: 0, isLatest, items, notInIt: [] })

describe('what is said of a backup', () => {
  it('names the file by its day', () => {
    expect(backupFileName(Date.UTC(2026, 10, 23, 12))).toBe('twinkey-backup-2026-11-23.age')
  })

  it('says how many keys are in it, and which are not', () => {
    expect(madeWords('f.age', { file: '', keyCount: 1, leftOut: [] })).toMatch(/^1 key in f\.age.*test it once/)
    expect(madeWords('f.age', { file: '', keyCount: 2, leftOut: ['Old bot'] })).toMatch(/^2 keys.*damaged: Old bot\.$/)
  })

  it.each([
    [view([item('new')]), /1 key in it\. Nothing has changed yet/],
    [view([item('same', 'Grid bot')]), /stored here already, and the backup counts as tested/],
    [view([item('same', 'Grid bot')], false), /stored here already\.$/],
    [view([]), /0 keys in it/],
  ])('says what an opened one comes to', (backup, words) => {
    expect(openedWords(backup)).toMatch(words)
  })

  it.each<[BackupItem, RegExp]>([
    [item('new'), /will be added/],
    [item('same', 'Grid bot'), /^Stored here already; nothing/],
    [item('same', 'Old name'), /as “Old name”/],
    [item('newer-profile', 'Grid bot'), /newer and will be taken/],
    [item('newer-profile', 'Old name'), /as “Old name”.*will be taken/],
    [item('other-secret', 'Grid bot'), /choose which one stays/],
  ])('says what would become of a key', (one, words) => {
    expect(itemWords(one)).toMatch(words)
  })

  it.each([
    [{ added: 0, changed: 0 }, 'Nothing had to be changed.'],
    [{ added: 1, changed: 0 }, 'Restored: 1 key added. Balances come with the next refresh.'],
    [
      { added: 2, changed: 3 },
      'Restored: 2 keys added, 3 keys brought up to date. Balances come with the next refresh.',
    ],
  ])('says what was taken in', (merged, words) => {
    expect(mergedWords(merged)).toBe(words)
  })
})
