import type { Environment } from '../core/gemini/environment.ts'
import type { GeminiFailure } from '../core/gemini/failure.ts'
import type { Complaint } from '../core/tickets/order-check.ts'

/**
 * All that can go wrong between a page and the worker, and all that is told of it. Never a stack, a foreign message,
 * or anything that was typed. Pages have a sentence for each (ui/fault-words.ts); tests ask for the code.
 */
export type Fault =
  // The message itself
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-understood' }
  | { readonly code: 'worker-stopped' }
  | { readonly code: 'internal' }
  // The vault
  | { readonly code: 'no-vault' }
  | { readonly code: 'vault-exists' }
  | { readonly code: 'vault-damaged' }
  | { readonly code: 'record-damaged' }
  | { readonly code: 'locked' }
  | { readonly code: 'wrong-passphrase' }
  /** The next try may be made at `until`, in milliseconds since 1970. */
  | { readonly code: 'too-many-tries'; readonly until: number }
  | { readonly code: 'passphrase-too-short'; readonly atLeast: number }
  | { readonly code: 'storage-failed' }
  // A key that is being added or asked for
  | { readonly code: 'no-such-key' }
  | { readonly code: 'key-already-stored'; readonly name: string }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'key-unreadable' }
  | { readonly code: 'secret-unreadable' }
  | { readonly code: 'master-key' }
  | { readonly code: 'account-key' }
  | { readonly code: 'wrong-environment'; readonly belongsTo: Environment }
  // A revocation
  /** Nothing says that the key is dead. */
  | { readonly code: 'not-proven' }
  /** The reminder is not there any more. */
  | { readonly code: 'no-such-reminder' }
  // A ticket
  /** The key's roles don't reach as far as the ticket. */
  | { readonly code: 'cannot-trade' }
  | { readonly code: 'no-such-account' }
  | { readonly code: 'no-such-market' }
  /** An order that Gemini would refuse for its form; or for funds that are not there. */
  | { readonly code: 'order-refused'; readonly complaint: Complaint }
  /** A signed ticket is out, and any call with the key would end it. */
  | { readonly code: 'ticket-out' }
  /** Any call would restart the heartbeat of the key. */
  | { readonly code: 'heartbeat-key' }
  | { readonly code: 'not-a-ticket' }
  // A backup
  | { readonly code: 'backup-wrong-passphrase' }
  | { readonly code: 'backup-damaged' }
  | { readonly code: 'backup-too-large' }
  | { readonly code: 'backup-newer-format' }
  | { readonly code: 'backup-undecided' }
  | { readonly code: 'no-backup-open' }
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'not-an-age-file' }
  // What Gemini said, or the network did
  | GeminiFailure
export type FaultCode = Fault['code']

/** Whether the options have more to say of it, under “Nonces and clock”. */
export function isAboutNonces({ code }: Fault): boolean {
  return code === 'clock-off' || code === 'nonce-used-elsewhere' || code === 'nonce-refused'
}

/** Carries a fault through code that throws. Its message is the code: safe to print, useful in a test. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options)
    this.fault = fault
  }
}
