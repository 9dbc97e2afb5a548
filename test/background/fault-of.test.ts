import { describe, expect, it } from 'vitest'
import { faultOf } from '../../src/background/fault-of.ts'
import { VaultError } from '../../src/background/vault/vault-error.ts'
import { BackupError } from '../../src/core/backup/backup-error.ts'
import { MergeError } from '../../src/core/backup/merge-error.ts'

describe('an error, to a page', () => {
  it.each([
    [new BackupError('not-a-backup'), { code: 'not-a-backup' }],
    [new BackupError('newer-format'), { code: 'backup-newer-format' }],
    [new BackupError('damaged'), { code: 'backup-damaged' }],
    [new BackupError('too-large'), { code: 'backup-too-large' }],
    [new MergeError({ code: 'undecided', index: 3 }), { code: 'backup-undecided' }],
    [new MergeError({ code: 'name-taken', name: 'Tax' }), { code: 'name-taken', name: 'Tax' }],
    [new VaultError('backup-wrong-passphrase'), { code: 'backup-wrong-passphrase' }],
    [new VaultError('not-an-age-file'), { code: 'not-an-age-file' }],
    [new DOMException('quota', 'QuotaExceededError'), { code: 'storage-failed' }],
    [new TypeError('MadeUpSecret0001 is not a function'), { code: 'internal' }],
  ])('%s is a fault of the closed list, and nothing else of it', (error, fault) => {
    expect(faultOf(error)).toEqual(fault)
  })
})
