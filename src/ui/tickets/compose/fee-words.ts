import type { Fees } from '../../../core/gemini/fees.ts'
import { type Amount, compare, multiply } from '../../../core/money/amount.ts'
import { readAmount } from '../../../core/money/reading.ts'
import type { OrderFigures } from '../../../core/tickets/order-figures.ts'

/** What Gemini takes: in money where there is an order, and always in percent. */
export function feeWords({ makerBps, takerBps }: Fees, fee: OrderFigures['fee'], quote: string): string {
  const rates = `${percent(makerBps)} as maker, ${percent(takerBps)} as taker`
  if (fee === null) return rates
  const isOne = compare(fee.least, fee.most) === 0
  const money = isOne ? readAmount(fee.most) : `${readAmount(fee.least)} to ${readAmount(fee.most)}`
  return `${money} ${quote} (${rates})`
}

function percent(bps: Amount): string {
  return `${multiply(bps, '0.01' as Amount)} %`
}
