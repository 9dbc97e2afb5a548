import type { Environment } from '../core/gemini/environment.ts'
import type { KeyRef } from '../core/keys/key-profile.ts'
import type { NonceDiagnosis } from '../core/keys/nonce-diagnosis.ts'

/** A key, and what Twinkey knows of its nonces. */
export type KeyNonces = {
  readonly ref: KeyRef
  readonly name: string
  readonly maskedKey: string
  readonly environment: Environment
  /** Why Gemini is not asked with the key by itself; null where nothing speaks against it. */
  readonly restsFor: 'dead' | 'ticket-out' | 'heartbeat' | null
  /** Null where what is stored of it is damaged. */
  readonly nonces: NonceDiagnosis | null
}
