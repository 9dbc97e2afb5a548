export type VaultErrorCode =
  | 'wrong-passphrase'
  | 'vault-damaged'
  | 'record-damaged'
  // A backup file
  | 'backup-wrong-passphrase'
  | 'backup-damaged'
  | 'backup-too-large'
  | 'not-an-age-file'

/** A passphrase that doesn't fit and a store that is damaged are different things, always. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
