import { bodyOf, Refusal } from './refusal.ts'
import { writeJson } from './wire.ts'

/** What goes back to the client: an answer, or one of the two ways of not giving one. */
export type Reply = Answer | { readonly kind: 'cut' } | { readonly kind: 'silence' }

/** A status with its body text. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** The connection is cut when half of the body is out. */
  readonly isCutShort?: boolean
}

const json = { 'Content-Type': 'application/json' }

/** 200 with a JSON value. */
export function success(value: unknown): Answer {
  return { kind: 'answer', status: 200, body: writeJson(value), headers: json }
}

/** The answer to whatever was thrown: Gemini's error for a refusal, its 500 for anything else. */
export function failure(error: unknown): Answer {
  const refusal = error instanceof Refusal ? error : internalError()
  const headers = { ...json, ...refusal.headers }
  return { kind: 'answer', status: refusal.status, body: writeJson(bodyOf(refusal)), headers }
}

/** A 500 as the spec writes it. */
export function internalError(): Refusal {
  return new Refusal(500, 'Internal Server Error', 'Unexpected server error occurred.')
}

/** An answer that is not JSON. */
export function plainAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { kind: 'answer', status, body, headers }
}
