import type { Environment } from '../../core/gemini/environment.ts'
import { failureOf, GeminiError } from '../../core/gemini/failure.ts'
import { parseLossless } from '../../core/gemini/json.ts'
import { isRefusal, type Refusal, readRefusal } from '../../core/gemini/refusal.ts'
import type { HttpAnswer } from './http.ts'

/** An answer told apart: what was asked for, yet to be parsed, or a refusal. */
export type Outcome = { readonly said: unknown } | { readonly refusal: Refusal }

/** @throws GeminiError `answer-unreadable` for a success that is not JSON */
export function outcomeOf(answer: HttpAnswer): Outcome {
  const refuse = () => ({ refusal: readRefusal(answer.status, answer.body, answer.retryAfter) })
  if (answer.status !== 200) return refuse()
  const said = readAs(parseLossless, answer.body)
  return isRefusal(said) ? refuse() : { said }
}

/** In a word why there is nothing of what was asked for: Gemini's own reason, or ours; null where there is, or nobody says. */
export function reasonIn(answer: HttpAnswer): string | null {
  try {
    const outcome = outcomeOf(answer)
    return 'refusal' in outcome ? outcome.refusal.reason : null
  } catch (error) {
    if (error instanceof GeminiError) return error.failure.code
    throw error
  }
}

/** What was asked for. @throws GeminiError for a refusal */
export function saidOf(outcome: Outcome, environment: Environment): unknown {
  if ('refusal' in outcome) throw new GeminiError(failureOf(outcome.refusal, environment))
  return outcome.said
}

/** Parses something of Gemini's. @throws GeminiError `answer-unreadable` where the parser does not take it */
export function readAs<From, To>(parse: (from: From) => To, answer: From): To {
  try {
    return parse(answer)
  } catch (cause) {
    throw new GeminiError({ code: 'answer-unreadable' }, { cause })
  }
}
