import * as v from 'valibot'
import { parseLossless } from './json.ts'

/** A refusal in Gemini's words. `reason` is null where the body named none (HTML, empty, another shape). */
export interface Refusal {
  readonly status: number
  readonly reason: string | null
  readonly message: string
  /** Seconds that Gemini asks us to wait, when it says so. */
  readonly retryAfterSeconds: number | null
}

// The three shapes of the sheet's section 7.1.
const shapes = v.union([
  v.pipe(
    v.object({ result: v.literal('error'), reason: v.string(), message: v.optional(v.string(), '') }),
    v.transform(({ reason, message }) => ({ reason, message })),
  ),
  v.pipe(
    v.object({ error: v.string(), message: v.optional(v.string(), '') }),
    v.transform(({ error, message }) => ({ reason: error, message })),
  ),
  v.pipe(
    v.object({ errorMessage: v.string() }),
    v.transform(({ errorMessage }) => ({ reason: null, message: errorMessage })),
  ),
])

/**
 * Reads a refusal from an answer that was not a success. Never throws: a body of any other shape gives a null reason.
 * @param retryAfter the `Retry-After` header, if there was one
 */
export function readRefusal(status: number, body: string, retryAfter: string | null): Refusal {
  const retryAfterSeconds = retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : null
  const said = v.safeParse(shapes, parseOrNull(body))
  if (!said.success) return { status, reason: null, message: '', retryAfterSeconds }
  return { status, ...said.output, retryAfterSeconds }
}

/** True for a 200 whose body is an error all the same. */
export function isRefusal(body: unknown): boolean {
  return v.is(v.object({ result: v.literal('error'), reason: v.string() }), body)
}

function parseOrNull(body: string): unknown {
  try {
    return parseLossless(body)
  } catch {
    return null // HTML, plain text or nothing: the status is all there is.
  }
}

export type RefusalKind =
  | 'unknown-key'
  | 'bad-signature'
  | 'ip-not-trusted'
  | 'bad-nonce'
  | 'missing-role'
  | 'needs-account'
  | 'rate-limited'
  | 'maintenance'
  | 'server-trouble'
  | 'other'

const kindOfReason: Readonly<Record<string, RefusalKind>> = {
  InvalidApiKey: 'unknown-key',
  InvalidSignature: 'bad-signature',
  ApiKeyIpFilteringFailure: 'ip-not-trusted',
  RemoteAddressForbidden: 'ip-not-trusted',
  InvalidNonce: 'bad-nonce',
  MissingNonce: 'bad-nonce',
  MissingRole: 'missing-role',
  MissingAccounts: 'needs-account',
  RateLimit: 'rate-limited',
  'Too Many Requests': 'rate-limited',
  Maintenance: 'maintenance',
  System: 'server-trouble',
  'Internal Server Error': 'server-trouble',
}

const kindOfStatus: Readonly<Record<number, RefusalKind>> = {
  429: 'rate-limited',
  500: 'server-trouble',
  502: 'server-trouble',
  503: 'maintenance',
  504: 'server-trouble',
}

/** What a refusal means for us. The reason decides; the status only where no reason is known (sheet, section 0, point 4). */
export function kindOf(refusal: Refusal): RefusalKind {
  const { reason, status } = refusal
  if (reason !== null && Object.hasOwn(kindOfReason, reason)) return kindOfReason[reason] ?? 'other'
  return kindOfStatus[status] ?? 'other'
}
