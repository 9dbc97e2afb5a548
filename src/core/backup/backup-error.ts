export type BackupErrorCode =
  /** Not JSON, or JSON of another kind. */
  | 'not-a-backup'
  /** Made by a Twinkey that knows more than this one. */
  | 'newer-format'
  /** A backup, and something in it can't be. */
  | 'damaged'
  | 'too-large'

/** Why a text is no backup that can be used. It has no cause: a reader's own message may quote a secret. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupErrorCode

  constructor(code: BackupErrorCode) {
    super(code)
    this.code = code
  }
}
