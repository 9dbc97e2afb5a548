import { BackupError, type BackupErrorCode } from '../core/backup/backup-error.ts'
import { MergeError } from '../core/backup/merge-error.ts'
import { GeminiError } from '../core/gemini/failure.ts'
import { type Fault, FaultError } from '../protocol/fault.ts'
import { VaultError } from './vault/vault-error.ts'

/**
 * The fault that an error is to a page. Foreign errors lose their words here: a message may quote what it choked on.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  if (error instanceof VaultError) return { code: error.code }
  if (error instanceof BackupError) return { code: backupFaults[error.code] }
  if (error instanceof MergeError) return mergeFault(error)
  if (error instanceof GeminiError) return error.failure
  // IndexedDB and WebCrypto speak in DOMExceptions; by here those of WebCrypto have been read.
  if (error instanceof DOMException) return { code: 'storage-failed' }
  return { code: 'internal' }
}

const backupFaults = {
  'not-a-backup': 'not-a-backup',
  'newer-format': 'backup-newer-format',
  damaged: 'backup-damaged',
  'too-large': 'backup-too-large',
} as const satisfies Record<BackupErrorCode, Fault['code']>

function mergeFault({ conflict }: MergeError): Fault {
  return conflict.code === 'name-taken' ? conflict : { code: 'backup-undecided' }
}
