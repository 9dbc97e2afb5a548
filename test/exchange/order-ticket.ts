import { type Decimal, formatDecimal, parseDecimal } from './decimal.ts'
import type { Dialect } from './dialect.ts'
import { type Instrument, instruments } from './instruments.ts'
import { type OrderOption, type OrderRequest, orderOptions, priceText, type Side } from './order.ts'
import { Refusal } from './refusal.ts'
import { type Payload, textOf } from './wire.ts'

/** Reads the fields of /v1/order/new, in this order; throws the refusals of gemini-api.md, 6.7 and 7.4. */
export function readOrder(payload: Payload): OrderRequest {
  const instrument = readSymbol(payload)
  const book = instrument.symbol.toUpperCase()
  if (instrument.status !== 'open') throw new Refusal(400, 'MarketNotOpen', 'Market is not open') // text UNCONFIRMED
  const type = textOf(payload.type) ?? ''
  // `exchange market` stands in the spec's list, yet its text says market orders are not supported: they are refused.
  if (type !== 'exchange limit' && type !== 'exchange stop limit') {
    throw new Refusal(400, 'InvalidOrderType', `Invalid order type for symbol ${book}: '${type}'`)
  }
  const sideText = textOf(payload.side) ?? ''
  const side = readSide(sideText)
  if (!side) throw new Refusal(400, 'InvalidSide', `Invalid side for symbol ${book}: '${sideText}'`)
  const amountText = textOf(payload.amount) ?? ''
  const amount = parseDecimal(amountText)
  if (amount === null || amount < instrument.minimum || amount % instrument.tick !== 0n) {
    throw new Refusal(400, 'InvalidQuantity', `Invalid quantity for symbol ${book}: ${amountText}`)
  }
  const price = readPrice(instrument, textOf(payload.price) ?? '', 'InvalidPrice', 'price')
  const options = readOptions(payload.options)
  const stopPrice = type === 'exchange stop limit' ? readStop(payload, instrument, side, price, options) : null
  return { instrument, side, price, stopPrice, amount, option: options, clientOrderId: readClientOrderId(payload) }
}

/** The instrument that `symbol` names, in either case. */
export function readSymbol(payload: Payload): Instrument {
  const text = textOf(payload.symbol) ?? ''
  const instrument = instruments.get(text.toLowerCase())
  if (!instrument) throw new Refusal(400, 'InvalidSymbol', `Received unsupported symbol '${text}'`)
  return instrument
}

/** The refusal of an order whose money does not reach. */
export function insufficientFunds({ instrument, side, price, amount }: OrderRequest, dialect: Dialect): Refusal {
  if (dialect.fundsMessage === 'short') return new Refusal(406, 'InsufficientFunds', 'Insufficient funds')
  const [whole = '', ...fraction] = priceText(instrument, price).split('.')
  const commas = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
  const money = instrument.quote.endsWith('USD') ? `$${commas}` : `${commas} ${instrument.quote}`
  const message =
    `Failed to place ${side} order on symbol '${instrument.symbol.toUpperCase()}' for price ${money} and quantity ` +
    `${formatDecimal(amount)} ${instrument.base} due to insufficient funds`
  return new Refusal(406, 'InsufficientFunds', message)
}

function readSide(text: string): Side | null {
  const lower = text.toLowerCase() // `BUY` was accepted in a recording of 2019
  return lower === 'buy' || lower === 'sell' ? lower : null
}

function readPrice(instrument: Instrument, text: string, reason: string, word: string): Decimal {
  const price = parseDecimal(text)
  if (price !== null && price > 0n && price % instrument.increment === 0n) return price
  throw new Refusal(400, reason, `Invalid ${word} for symbol ${instrument.symbol.toUpperCase()}: ${text}`)
}

function readOptions(value: Payload[string] | undefined): OrderOption | null {
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) throw new Refusal(400, 'OptionsMustBeArray')
  for (const item of value) {
    if (orderOptions.some((option) => option === item)) continue
    throw new Refusal(400, 'UnsupportedOption', `Option "${textOf(item) ?? ''}" is not supported.`)
  }
  if (value.length > 1) {
    // The list in this text was recorded about 2021, when auctions still existed.
    const list = "['maker-or-cancel', 'immediate-or-cancel', 'auction-only', 'fill-or-kill']"
    const message = `A single order supports at most one of these options: ${list}`
    throw new Refusal(400, 'ConflictingOptions', message)
  }
  return (value[0] as OrderOption | undefined) ?? null // every item was compared with the list above
}

function readStop(
  payload: Payload,
  instrument: Instrument,
  side: Side,
  price: Decimal,
  option: OrderOption | null,
): Decimal {
  // "No options can be applied to stop-limit orders": which reason says so is UNCONFIRMED.
  if (option !== null) throw new Refusal(400, 'UnsupportedOption', `Option "${option}" is not supported.`)
  const stop = readPrice(instrument, textOf(payload.stop_price) ?? '', 'InvalidStopPrice', 'stop price')
  const book = instrument.symbol.toUpperCase()
  // Equal prices are UNCONFIRMED: the rule says "below" and "above", so they are refused.
  if (side === 'buy' && stop >= price) {
    throw new Refusal(
      400,
      'InvalidStopPriceBuy',
      `Invalid stop price for symbol ${book}: buy stop price must be below the price`,
    )
  }
  if (side === 'sell' && stop <= price) {
    throw new Refusal(
      400,
      'InvalidStopPriceSell',
      `Invalid stop price for symbol ${book}: sell stop price must be above the price`,
    )
  }
  const distance = price > stop ? price - stop : stop - price
  if (distance * 2n > stop) {
    throw new Refusal(
      400,
      'InvalidStopPriceRatio',
      `Invalid stop price for symbol ${book}: price must be within 50% of stop price`,
    )
  }
  return stop
}

function readClientOrderId(payload: Payload): string | null {
  const id = payload.client_order_id
  if (id === undefined || id === null) return null
  if (typeof id !== 'string') throw new Refusal(400, 'ClientOrderIdMustBeString')
  // What becomes of 37 to 100 characters is UNCONFIRMED: they are accepted.
  if (id.length >= 100) throw new Refusal(400, 'ClientOrderIdTooLong')
  return id
}
