import { rowsOf } from '../../../core/gemini/access-table.ts'
import type { PlainMessage } from '../../../words/message.ts'
import { say } from '../../../words/say.ts'
import type { CallReader, Risk } from './call-words.ts'

const known = new Map<string, { readonly risk: Risk; readonly what: PlainMessage }>([
  ['/v1/heartbeat', { risk: 'other', what: 'termsKeepsAlive' }],
  ['/v1/instant/quote', { risk: 'reads', what: 'termsInstantQuote' }],
  ['/v1/instant/execute', { risk: 'trades', what: 'termsInstantTrade' }],
  ['/v1/clearing/new', { risk: 'trades', what: 'termsClearingOffers' }],
  ['/v1/clearing/confirm', { risk: 'trades', what: 'termsClearingAgrees' }],
  ['/v1/clearing/cancel', { risk: 'cancels', what: 'termsClearingCancels' }],
  ['/v1/clearing/list', { risk: 'reads', what: 'termsClearingLists' }],
  ['/v1/clearing/broker/list', { risk: 'reads', what: 'termsClearingListsAsBroker' }],
  ['/v1/clearing/trades', { risk: 'reads', what: 'termsClearingListsSettled' }],
])

/** What a withdrawal would cost: the one call under such a path that only asks. */
const feeEstimate = /^\/(?:v1\/withdraw\/[^/]+|v2\/withdraw\/[^/]+\/[^/]+)\/feeEstimate$/

/** Every other call of Gemini's own table, mostly by its words there. What can't be said to only read is not said to. */
export const tableWords: CallReader = (endpoint) => {
  if (feeEstimate.test(endpoint)) return { risk: 'reads', what: say('termsWithdrawalFee') }
  const call = known.get(endpoint)
  if (call !== undefined) return { risk: call.risk, what: say(call.what) }
  if (/^\/v1\/wrap\/[^/]+$/.test(endpoint)) return { risk: 'trades', what: say('termsWraps') }
  if (/^\/v1\/approvedAddresses\/[^/]+\/remove$/.test(endpoint)) {
    return { risk: 'other', what: say('termsRemovesAddress') }
  }
  const [row] = rowsOf(endpoint)
  if (row === undefined) return null
  // Whatever an Auditor may call only reads: it can do no more.
  return { risk: row.whoMay.includes('Auditor') ? 'reads' : 'other', what: say(row.title) }
}
