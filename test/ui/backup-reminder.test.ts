import { describe, expect, it } from 'vitest'
import { backupReminder } from '../../src/ui/backup-reminder.ts'

describe('the reminder of a backup', () => {
  it.each([
    ['without a key', { madeAt: null, testedAt: null, newKeys: 0 }, 0, null],
    ['with keys and no backup', { madeAt: null, testedAt: null, newKeys: 2 }, 2, /No backup yet/],
    ['with a new key', { madeAt: 5, testedAt: 6, newKeys: 1 }, 2, /One key is in no backup/],
    ['with new keys', { madeAt: 5, testedAt: null, newKeys: 2 }, 2, /2 keys are in no backup/],
    ['with a backup that was never opened', { madeAt: 5, testedAt: null, newKeys: 0 }, 2, /never tested/],
    ['with all in order', { madeAt: 5, testedAt: 6, newKeys: 0 }, 2, null],
  ])('%s', (_, state, keyCount, words) => {
    const reminder = backupReminder(state, keyCount)
    if (words === null) expect(reminder).toBeNull()
    else expect(reminder).toMatch(words)
  })
})
