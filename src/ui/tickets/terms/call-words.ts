import type { TermsFields } from './terms-fields.ts'

/** `moves-money`: takes it out of the account, ties it up, or opens the way out for it. */
export type Risk = 'reads' | 'trades' | 'cancels' | 'moves-money' | 'other'

/** What a call does. */
export interface CallWords {
  readonly what: string
  readonly risk: Risk
  /** The fields that `what` has told of. */
  readonly told?: readonly string[]
}

/** Says what a call does, or that it is none of those it knows, by null. */
export type CallReader = (endpoint: string, fields: TermsFields) => CallWords | null
