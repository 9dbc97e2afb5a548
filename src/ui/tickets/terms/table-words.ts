import { rowsOf } from '../../../core/gemini/access-table.ts'
import { say } from '../../../words/say.ts'
import type { CallReader, CallWords } from './call-words.ts'

const known = new Map<string, CallWords>([
  ['/v1/heartbeat', { risk: 'other', what: 'Keeps a session alive: starts the 30 s of a key with a heartbeat anew' }],
  ['/v1/instant/quote', { risk: 'reads', what: 'Asks at what price one could buy or sell at once' }],
  ['/v1/instant/execute', { risk: 'trades', what: 'Buys or sells at once, at a price that was asked for before' }],
  ['/v1/clearing/new', { risk: 'trades', what: 'Offers a trade to another party' }],
  ['/v1/clearing/confirm', { risk: 'trades', what: 'Agrees to a trade with another party' }],
  ['/v1/clearing/cancel', { risk: 'cancels', what: 'Cancels a trade that was offered to another party' }],
  ['/v1/clearing/list', { risk: 'reads', what: 'Lists trades with other parties' }],
  ['/v1/clearing/broker/list', { risk: 'reads', what: 'Lists trades between other parties, as their broker' }],
  ['/v1/clearing/trades', { risk: 'reads', what: 'Lists settled trades with other parties' }],
])

/** What a withdrawal would cost: the one call under such a path that only asks. */
const feeEstimate = /^\/(?:v1\/withdraw\/[^/]+|v2\/withdraw\/[^/]+\/[^/]+)\/feeEstimate$/

/** Every other call of Gemini's own table, mostly by its words there. What can't be said to only read is not said to. */
export const tableWords: CallReader = (endpoint) => {
  if (feeEstimate.test(endpoint)) return { risk: 'reads', what: 'Asks what a withdrawal would cost' }
  const words = known.get(endpoint)
  if (words !== undefined) return words
  if (/^\/v1\/wrap\/[^/]+$/.test(endpoint)) return { risk: 'trades', what: 'Wraps or unwraps an asset' }
  if (/^\/v1\/approvedAddresses\/[^/]+\/remove$/.test(endpoint)) {
    return { risk: 'other', what: 'Removes an address from those approved for withdrawals' }
  }
  const [row] = rowsOf(endpoint)
  if (row === undefined) return null
  // Whatever an Auditor may call only reads: it can do no more.
  return { risk: row.whoMay.includes('Auditor') ? 'reads' : 'other', what: say(row.title) }
}
