import type { Environment } from '../core/gemini/environment.ts'

/** A backup that was made: the file, sealed with its own passphrase, for the person to keep. */
export type MadeBackup = {
  /** Base64 of an age file. */
  readonly file: string
  readonly keyCount: number
  /** Names of keys whose secret does not open, so that it could not be taken along. */
  readonly leftOut: readonly string[]
}

/** What an opened backup holds, beside what is stored. No secret is in it. */
export type BackupView = {
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** Whether it is the last one that was made here. */
  readonly isLatest: boolean
  readonly items: readonly BackupItem[]
  /** Names of stored keys that it does not hold. They stay as they are. */
  readonly notInIt: readonly string[]
}

export type BackupItem = {
  /** The place in the backup, by which a choice names the key. */
  readonly index: number
  readonly kind: 'new' | 'same' | 'newer-profile' | 'other-secret'
  /** The name that it would have. */
  readonly name: string
  /** The name that it has here; null for one that is not stored. */
  readonly storedName: string | null
  readonly maskedKey: string
  readonly environment: Environment
  /** Its name belongs to another key: a free one is offered. */
  readonly nameTaken: { readonly by: string; readonly freeName: string } | null
}

/** What a person decides about one key of a backup. */
export type BackupChoice = {
  readonly index: number
  readonly secret?: 'stored' | 'backup' | undefined
  readonly name?: string | undefined
  readonly leaveOut?: boolean | undefined
}

export type MergedBackup = { readonly added: number; readonly changed: number }
