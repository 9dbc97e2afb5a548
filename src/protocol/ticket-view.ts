import type { Environment } from '../core/gemini/environment.ts'
import type { Fees } from '../core/gemini/fees.ts'
import type { Market } from '../core/gemini/markets.ts'
import type { NonceRule } from '../core/gemini/nonce.ts'
import type { BestPrices } from '../core/gemini/order-book.ts'
import type { SignedHeaders } from '../core/gemini/signed-request.ts'
import type { KeyRef } from '../core/keys/key-profile.ts'
import type { Amount } from '../core/money/amount.ts'
import type { Acceptance } from '../core/tickets/acceptance.ts'
import type { Ticket } from '../core/tickets/ticket.ts'
import type { Fault } from './fault.ts'

/** Times are milliseconds since 1970, everywhere here. */
export type MarketList = { readonly markets: readonly Market[]; readonly asOf: number }

export type MarketPrices = BestPrices & { readonly asOf: number }

export type TermsQuestion = {
  readonly ref: KeyRef
  /** The short name, for a master key; else null. */
  readonly account: string | null
  readonly symbol: string
  /** Whether a person asked for it: then Gemini is asked even where the call restarts a heartbeat. */
  readonly isAskedFor: boolean
}

/** What is known of an order's circumstances; null for what is not. */
export type TradingTerms = {
  readonly rule: NonceRule
  readonly fees: (Fees & { readonly asOf: number }) | null
  /** Why there are no fees; null where there are. */
  readonly noFees: Fault | null
  /** What an order of this market could spend, of the base and of the quote. */
  readonly funds: { readonly base: Amount; readonly quote: Amount; readonly asOf: number } | null
}

export type TicketOrder = {
  readonly ref: KeyRef
  /** The short name, for a master key; else null. */
  readonly account: string | null
  readonly ticket: Ticket
}

/** A signed request to copy. It is an answer, and is kept nowhere. */
export type CopyableTicket = {
  readonly environment: Environment
  readonly url: string
  readonly headers: SignedHeaders
  readonly rule: NonceRule
  /** When Gemini stops taking it; null: when a higher nonce of this key is used, whenever that is. */
  readonly validUntil: number | null
}

/** What can be said of a pasted ticket. */
export type TicketReading = {
  /** Where it would be sent; null where the text does not say, or says another host. */
  readonly environment: Environment | null
  /** The host that it names; null where it names none. */
  readonly host: string | null
  /** What the payload says it is for. */
  readonly endpoint: string
  /** All else that it says, as compact JSON. */
  readonly terms: string
  readonly maskedKey: string
  /** The stored key by which it claims to be signed; null where none is. */
  readonly signedBy: { readonly ref: KeyRef; readonly name: string; readonly environment: Environment } | null
  /** Whether the signature is this key's over this payload; null without such a key. */
  readonly isGenuine: boolean | null
  /** When Twinkey signed it, by its log; null where the log has no such line. */
  readonly signedAt: number | null
  readonly acceptance: Acceptance
}
