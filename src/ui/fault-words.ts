import { apiHostOf } from '../core/gemini/environment.ts'
import { type Fault, type FaultCode, FaultError } from '../protocol/fault.ts'
import type { PlainMessage } from '../words/message.ts'
import { say } from '../words/say.ts'
import { complaintWords } from './tickets/complaint-words.ts'

/**
 * What went wrong and what to do about it, in a sentence or two. Every fault has its words: one without does not compile.
 */
export function wordsOf(fault: Fault): string {
  switch (fault.code) {
    case 'passphrase-too-short':
      return say('faultPassphraseTooShort', { atLeast: fault.atLeast })
    case 'key-already-stored':
      return say('faultKeyAlreadyStored', { name: fault.name })
    case 'name-taken':
      return say('faultNameTaken', { name: fault.name })
    case 'wrong-environment':
      return say(fault.belongsTo === 'sandbox' ? 'faultSandboxKey' : 'faultProductionKey')
    case 'order-refused':
      return say('faultOrderRefused', { complaint: complaintWords(fault.complaint) })
    case 'unknown-key':
      return say(fault.environment === 'sandbox' ? 'faultUnknownKeySandbox' : 'faultUnknownKeyProduction')
    case 'clock-off': {
      const seconds = Math.abs(fault.seconds)
      return seconds > 30 ? say('faultClockOff', { seconds }) : say('faultClockFits')
    }
    case 'nonce-refused':
      return fault.reason === null ? say('faultNonceRefused') : say('faultNonceRefusedFor', { reason: fault.reason })
    case 'rate-limited':
      return fault.retryAfterSeconds === null
        ? say('faultRateLimited')
        : say('faultRateLimitedFor', { seconds: fault.retryAfterSeconds })
    case 'server-trouble':
      return say('faultServerTrouble', { status: `${fault.status}` })
    case 'refused': {
      const status = `${fault.status}`
      return fault.reason === null
        ? say('faultRefused', { status })
        : say('faultRefusedFor', { reason: fault.reason, status })
    }
    case 'no-host-permission':
      return say('faultNoHostPermission', { host: apiHostOf(fault.environment) })
    case 'timed-out':
      return say('faultTimedOut', { seconds: fault.seconds })
    default:
      return say(plainWords[fault.code])
  }
}

type FaultWithValues =
  | 'passphrase-too-short'
  | 'key-already-stored'
  | 'name-taken'
  | 'wrong-environment'
  | 'order-refused'
  | 'unknown-key'
  | 'clock-off'
  | 'nonce-refused'
  | 'rate-limited'
  | 'server-trouble'
  | 'refused'
  | 'no-host-permission'
  | 'timed-out'

const plainWords: Readonly<Record<Exclude<FaultCode, FaultWithValues>, PlainMessage>> = {
  'not-allowed': 'faultNotTaken',
  'not-understood': 'faultNotTaken',
  'worker-stopped': 'faultWorkerStopped',
  internal: 'faultInternal',

  'no-vault': 'faultNoVault',
  'vault-exists': 'faultVaultExists',
  'vault-damaged': 'faultVaultDamaged',
  'record-damaged': 'faultRecordDamaged',
  locked: 'faultLocked',
  'wrong-passphrase': 'faultWrongPassphrase',
  'too-many-tries': 'faultTooManyTries',
  'storage-failed': 'faultStorageFailed',

  'no-such-key': 'faultNoSuchKey',
  'key-unreadable': 'faultKeyUnreadable',
  'secret-unreadable': 'faultSecretUnreadable',
  'master-key': 'faultMasterKey',
  'account-key': 'faultAccountKey',

  'not-proven': 'faultNotProven',
  'no-such-reminder': 'faultNoSuchReminder',
  'cannot-trade': 'faultCannotTrade',
  'no-such-account': 'faultNoSuchAccount',
  'no-such-market': 'faultNoSuchMarket',
  'ticket-out': 'faultTicketOut',
  'heartbeat-key': 'faultHeartbeatKey',
  'not-a-ticket': 'faultNotATicket',

  'backup-wrong-passphrase': 'faultBackupWrongPassphrase',
  'backup-damaged': 'faultBackupDamaged',
  'backup-too-large': 'faultBackupTooLarge',
  'backup-newer-format': 'faultBackupNewerFormat',
  'backup-undecided': 'faultBackupUndecided',
  'no-backup-open': 'faultNoBackupOpen',
  'not-a-backup': 'faultNotABackup',
  'not-an-age-file': 'faultNotAnAgeFile',

  'bad-signature': 'faultBadSignature',
  'ip-not-trusted': 'faultIpNotTrusted',
  'nonce-used-elsewhere': 'faultNonceUsedElsewhere',
  'missing-role': 'faultMissingRole',
  maintenance: 'faultMaintenance',
  'answer-unreadable': 'faultAnswerUnreadable',
  offline: 'faultOffline',
  unreachable: 'faultUnreachable',
}

/** The fault that something thrown by a page's asking amounts to. */
export function faultIn(error: unknown): Fault {
  return error instanceof FaultError ? error.fault : { code: 'internal' }
}
