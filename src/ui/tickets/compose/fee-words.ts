import type { Fees } from '../../../core/gemini/fees.ts'
import { type Amount, compare, multiply } from '../../../core/money/amount.ts'
import { readAmount, readMoney } from '../../../core/money/reading.ts'
import type { OrderFigures } from '../../../core/tickets/order-figures.ts'
import { say } from '../../../words/say.ts'

/** What Gemini takes: in money where there is an order, and always in percent. */
export function feeWords({ makerBps, takerBps }: Fees, fee: OrderFigures['fee'], quote: string): string {
  const rates = { maker: percent(makerBps), taker: percent(takerBps) }
  if (fee === null) return say('feeRates', rates)
  const most = { most: readMoney(fee.most), currency: quote, ...rates }
  const isOne = compare(fee.least, fee.most) === 0
  return isOne ? say('feeMoney', most) : say('feeMoneyBetween', { least: readMoney(fee.least), ...most })
}

function percent(bps: Amount): string {
  return readAmount(multiply(bps, '0.01' as Amount))
}
