import type { MessageName } from '../../../words/message.ts'
import { say } from '../../../words/say.ts'
import type { CallReader, CallWords } from './call-words.ts'
import { isDecimal, isPlain, type TermsFields } from './terms-fields.ts'

/** The calls about orders (sheet, 6.7 to 6.11). */
export const orderWords: CallReader = (endpoint, fields) => {
  switch (endpoint) {
    case '/v1/order/new':
      return { risk: 'trades', ...newOrder(fields) }
    case '/v1/order/cancel':
      return { risk: 'cancels', ...withOrder(fields, cancels) }
    case '/v1/order/cancel/session':
      return { risk: 'cancels', what: say('termsCancelsOfKey') }
    case '/v1/order/cancel/all':
      return { risk: 'cancels', what: say('termsCancelsAll') }
    case '/v1/order/status':
      return { risk: 'reads', ...withOrder(fields, asks) }
    case '/v1/orders':
      return { risk: 'reads', what: say('termsListsOrders') }
    default:
      return null
  }
}

type Sentence = Pick<CallWords, 'what' | 'told'>

const newOrders = {
  buy: {
    plain: { market: 'termsBuyMarket', limit: 'termsBuyLimit', stop: 'termsBuyStop' },
    onMargin: { market: 'termsBuyMarketOnMargin', limit: 'termsBuyLimitOnMargin', stop: 'termsBuyStopOnMargin' },
  },
  sell: {
    plain: { market: 'termsSellMarket', limit: 'termsSellLimit', stop: 'termsSellStop' },
    onMargin: { market: 'termsSellMarketOnMargin', limit: 'termsSellLimitOnMargin', stop: 'termsSellStopOnMargin' },
  },
} as const satisfies Record<string, Record<string, Record<string, MessageName>>>

/** In a sentence where all that it takes is there and is plain; else the fields speak for themselves. */
function newOrder(fields: TermsFields): Sentence {
  const vague = { what: say('termsPlacesOrder') }
  const side = fields.get('side')?.toLowerCase()
  const amount = fields.get('amount')
  const symbol = fields.get('symbol')
  if ((side !== 'buy' && side !== 'sell') || !isDecimal(amount) || !isPlain(symbol)) return vague
  const messages = newOrders[side][fields.get('margin_order') === 'true' ? 'onMargin' : 'plain']
  const told = ['side', 'amount', 'symbol', 'type']

  if (fields.get('type') === 'exchange market') return { what: say(messages.market, { amount, symbol }), told }
  const price = fields.get('price')
  if (!isDecimal(price)) return vague
  if (fields.get('type') === 'exchange limit') {
    return { what: say(messages.limit, { amount, symbol, price }), told: [...told, 'price'] }
  }
  const stopPrice = fields.get('stop_price')
  if (fields.get('type') !== 'exchange stop limit' || !isDecimal(stopPrice)) return vague
  return { what: say(messages.stop, { amount, symbol, price, stopPrice }), told: [...told, 'price', 'stop_price'] }
}

/** One order, by Gemini's number for it, by its owner's id, or by what can't be said. */
const cancels = { byNumber: 'termsCancelsNumber', byOwnId: 'termsCancelsOwnId', vaguely: 'termsCancelsOne' } as const
const asks = { byNumber: 'termsAsksNumber', byOwnId: 'termsAsksOwnId', vaguely: 'termsAsksOne' } as const

function withOrder(fields: TermsFields, messages: typeof cancels | typeof asks): Sentence {
  const id = fields.get('order_id')
  const own = fields.get('client_order_id')
  if (isPlain(id) && own === undefined) return { what: say(messages.byNumber, { id }), told: ['order_id'] }
  if (isPlain(own) && id === undefined) return { what: say(messages.byOwnId, { id: own }), told: ['client_order_id'] }
  return { what: say(messages.vaguely) }
}
