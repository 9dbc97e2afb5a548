import { readAmount } from '../../core/money/reading.ts'
import type { Complaint, OrderField } from '../../core/tickets/order-check.ts'
import { readingsOf, typedOf } from '../../core/tickets/two-readings.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** What is wrong with an order, and what to do. A figure to be typed stands there as the fields take it. */
export function complaintWords(complaint: Complaint): string {
  switch (complaint.code) {
    case 'missing':
      return say(missingWords[complaint.field])
    case 'not-a-number':
      return say('complaintNotANumber')
    case 'two-readings': {
      const [thousands, parted] = readingsOf(complaint.typed)
      return say('complaintTwoReadings', { thousands, parted })
    }
    case 'not-positive':
      return say('complaintNotPositive')
    case 'closed':
      return say(complaint.status === 'closed' ? 'complaintMarketClosed' : 'complaintMarketCancelsOnly')
    case 'off-step':
      return say('complaintOffStep', { step: complaint.step })
    case 'below-minimum':
      return complaint.field === 'total'
        ? say('complaintTotalTooLow', { least: readAmount(complaint.nearest) })
        : say('complaintAmountTooLow', { least: complaint.minimum })
    case 'not-enough':
      return say('complaintNotEnough', {
        needed: readAmount(complaint.needed),
        available: readAmount(complaint.available),
        currency: complaint.currency,
      })
    case 'stop-not-below':
      return say('complaintStopNotBelow')
    case 'stop-not-above':
      return say('complaintStopNotAbove')
    case 'stop-too-far':
      return say('complaintStopTooFar')
    case 'not-with-stop':
      return say('complaintNotWithStop')
    case 'post-only':
      return say('complaintPostOnly')
    case 'limit-only':
      return say('complaintLimitOnly')
    case 'odd-characters':
      return say('complaintOddCharacters')
    case 'too-long':
      return say('complaintIdTooLong')
  }
}

/** What would do instead, to be put in its place with one press. */
export function nearestOf(complaint: Complaint): readonly string[] {
  if (complaint.code === 'two-readings') return readingsOf(complaint.typed)
  if (!('nearest' in complaint) || complaint.nearest === null) return []
  if (complaint.field === 'clientOrderId') return [complaint.nearest]
  return (typeof complaint.nearest === 'string' ? [complaint.nearest] : complaint.nearest).map(typedOf)
}

const missingWords: Readonly<Record<OrderField, PlainMessage>> = {
  market: 'complaintNoMarket',
  amount: 'complaintNoAmount',
  total: 'complaintNoTotal',
  price: 'complaintNoPrice',
  stopPrice: 'complaintNoStopPrice',
  option: 'complaintNoOption',
  clientOrderId: 'complaintNoId',
}
