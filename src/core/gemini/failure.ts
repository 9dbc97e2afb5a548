import type { Environment } from './environment.ts'
import { kindOf, type Refusal } from './refusal.ts'

/** Why a call to Gemini brought nothing. Holds nothing that was sent, and of Gemini's text only the reason. */
export type GeminiFailure =
  // What Gemini said
  | { readonly code: 'unknown-key'; readonly environment: Environment }
  | { readonly code: 'bad-signature' }
  | { readonly code: 'ip-not-trusted' }
  | { readonly code: 'clock-off'; readonly seconds: number }
  | { readonly code: 'nonce-used-elsewhere' }
  /** In words that teach nothing. */
  | { readonly code: 'nonce-refused'; readonly status: number; readonly reason: string | null }
  | { readonly code: 'missing-role' }
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds: number | null }
  | { readonly code: 'maintenance' }
  | { readonly code: 'server-trouble'; readonly status: number }
  | { readonly code: 'refused'; readonly status: number; readonly reason: string | null }
  | { readonly code: 'answer-unreadable' }
  // What kept the call from leaving
  /** The browser does not let Twinkey reach the host: a person has taken the permission back. */
  | { readonly code: 'no-host-permission'; readonly environment: Environment }
  // What the network did
  | { readonly code: 'offline' }
  | { readonly code: 'unreachable' }
  | { readonly code: 'timed-out'; readonly seconds: number }

/** Carries a failure through code that throws. Its message is the code: safe to print. */
export class GeminiError extends Error {
  override readonly name = 'GeminiError'
  readonly failure: GeminiFailure

  constructor(failure: GeminiFailure, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}

/** The failure that a refusal amounts to. What a refused nonce teaches is read elsewhere (`nonce-lessons.ts`). */
export function failureOf(refusal: Refusal, environment: Environment): GeminiFailure {
  const kind = kindOf(refusal)
  switch (kind) {
    case 'unknown-key':
      return { code: kind, environment }
    case 'rate-limited':
      return { code: kind, retryAfterSeconds: refusal.retryAfterSeconds }
    case 'server-trouble':
      return { code: kind, status: refusal.status }
    case 'bad-signature':
    case 'ip-not-trusted':
    case 'missing-role':
    case 'maintenance':
      return { code: kind }
    case 'bad-nonce':
      return { code: 'nonce-refused', status: refusal.status, reason: safeReason(refusal.reason) }
    case 'needs-account':
    case 'other':
      return { code: 'refused', status: refusal.status, reason: safeReason(refusal.reason) }
  }
}

/**
 * A reason is shown to people as it is, also one that nobody has seen before: it may be the one that says that a key was
 * disabled. So it must be short, on one line, and free of what could make it more than text.
 */
function safeReason(reason: string | null): string | null {
  return reason !== null && /^[A-Za-z0-9][^"'`<>&]{0,59}$/.test(reason) && /^[\x20-\x7e]+$/.test(reason) ? reason : null
}
