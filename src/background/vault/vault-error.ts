export type VaultErrorCode = 'wrong-passphrase' | 'vault-damaged' | 'record-damaged'

/** A passphrase that doesn't fit and a store that is damaged are different things, always. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
