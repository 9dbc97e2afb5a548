import type { CallReader, CallWords } from './call-words.ts'
import { isDecimal, isPlain, type TermsFields } from './terms-fields.ts'

/** The calls about orders (sheet, 6.7 to 6.11). */
export const orderWords: CallReader = (endpoint, fields) => {
  switch (endpoint) {
    case '/v1/order/new':
      return { risk: 'trades', ...newOrder(fields) }
    case '/v1/order/cancel':
      return { risk: 'cancels', ...withOrder(fields, 'Cancels', '') }
    case '/v1/order/cancel/session':
      return { risk: 'cancels', what: 'Cancels every open order that its key has placed' }
    case '/v1/order/cancel/all':
      return { risk: 'cancels', what: 'Cancels every open order of the account, whoever placed it' }
    case '/v1/order/status':
      return { risk: 'reads', ...withOrder(fields, 'Asks how', ' stands') }
    case '/v1/orders':
      return { risk: 'reads', what: 'Lists the open orders' }
    default:
      return null
  }
}

type Sentence = Pick<CallWords, 'what' | 'told'>

const sideWords = new Map([
  ['buy', { deed: 'Buy', move: 'risen' }],
  ['sell', { deed: 'Sell', move: 'fallen' }],
])

/** In a sentence where all that it takes is there and is plain; else the fields speak for themselves. */
function newOrder(fields: TermsFields): Sentence {
  const vague = { what: 'Places an order' }
  const side = sideWords.get(fields.get('side')?.toLowerCase() ?? '')
  const amount = fields.get('amount')
  const symbol = fields.get('symbol')
  if (side === undefined || !isDecimal(amount) || !isPlain(symbol)) return vague
  const ending = fields.get('margin_order') === 'true' ? ', on margin' : ''
  const start = `${side.deed} ${amount} ${symbol}`
  const told = ['side', 'amount', 'symbol', 'type']

  if (fields.get('type') === 'exchange market') return { what: `${start} at whatever price it gets${ending}`, told }
  const price = fields.get('price')
  if (!isDecimal(price)) return vague
  const limit = `${start} at ${price} or better`
  if (fields.get('type') === 'exchange limit') return { what: limit + ending, told: [...told, 'price'] }
  const stop = fields.get('stop_price')
  if (fields.get('type') !== 'exchange stop limit' || !isDecimal(stop)) return vague
  return {
    what: `${limit}, once the price has ${side.move} to ${stop}${ending}`,
    told: [...told, 'price', 'stop_price'],
  }
}

function withOrder(fields: TermsFields, before: string, after: string): Sentence {
  const id = fields.get('order_id')
  const own = fields.get('client_order_id')
  if (isPlain(id) && own === undefined) return { what: `${before} order ${id}${after}`, told: ['order_id'] }
  if (isPlain(own) && id === undefined) {
    return { what: `${before} the order “${own}”${after}`, told: ['client_order_id'] }
  }
  return { what: `${before} an order${after}` }
}
