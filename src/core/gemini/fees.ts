import * as v from 'valibot'
import { type Amount, amountSchema } from '../money/amount.ts'

/** What Gemini takes of an order that comes by API, in hundredths of a percent of its total. */
export type Fees = {
  /** Where the order rests and another takes it. */
  readonly makerBps: Amount
  /** Where it takes another that rests. */
  readonly takerBps: Amount
}

const tier = v.object({ api_maker_fee_bps: amountSchema, api_taker_fee_bps: amountSchema })

/** Reads `/v1/notionalvolume` (sheet, 6.14): numbers in every recording, strings by the text. @throws ValiError on another shape */
export function parseFees(answer: unknown): Fees {
  const { api_maker_fee_bps, api_taker_fee_bps } = v.parse(tier, answer)
  return { makerBps: api_maker_fee_bps, takerBps: api_taker_fee_bps }
}
