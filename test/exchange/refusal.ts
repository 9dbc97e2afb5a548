/** Thrown anywhere behind the door: becomes Gemini's error answer with this status, reason and message. */
export class Refusal extends Error {
  readonly status: number
  readonly reason: string
  readonly headers: Readonly<Record<string, string>>
  /** Some answers use `{"error":…}` instead of `{"result":"error","reason":…}` (section 7.1). */
  readonly envelope: 'result' | 'error'

  constructor(
    status: number,
    reason: string,
    message: string = reason,
    form: { headers?: Record<string, string>; envelope?: 'result' | 'error' } = {},
  ) {
    super(message)
    this.status = status
    this.reason = reason
    this.headers = form.headers ?? {}
    this.envelope = form.envelope ?? 'result'
  }
}

/** The JSON body of a refusal, in its envelope. */
export function bodyOf(refusal: Pick<Refusal, 'reason' | 'message' | 'envelope'>): Record<string, string> {
  const { reason, message } = refusal
  return refusal.envelope === 'error' ? { error: reason, message } : { result: 'error', reason, message }
}
