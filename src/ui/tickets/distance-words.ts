import { type Amount, amount, isZero } from '../../core/money/amount.ts'
import { readAmount } from '../../core/money/reading.ts'
import type { MessageName } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** How far a price is from the market, and what it means to be that far, for whoever places it: worse, or better. */
const messages = {
  buy: {
    at: 'distanceAtAsk',
    worse: { near: 'distanceAboveAsk', far: 'distanceFarAboveAsk' },
    better: { near: 'distanceBelowAsk', far: 'distanceFarBelowAsk' },
  },
  sell: {
    at: 'distanceAtBid',
    worse: { near: 'distanceBelowBid', far: 'distanceFarBelowBid' },
    better: { near: 'distanceAboveBid', far: 'distanceFarAboveBid' },
  },
} as const satisfies Record<string, Record<string, MessageName | Record<string, MessageName>>>

/** How far a price is from the market, and which way. @param distance percent; above zero it is worse for whoever places it */
export function distanceWords(side: 'buy' | 'sell', distance: Amount): string {
  return isZero(distance) ? say(messages[side].at) : wordsOf(side, distance, 'near')
}

/** What a price far from the market means. */
export function farWords(side: 'buy' | 'sell', distance: Amount): string {
  return wordsOf(side, distance, 'far')
}

function wordsOf(side: 'buy' | 'sell', distance: Amount, how: 'near' | 'far'): string {
  const { worse, better } = messages[side]
  const percent = readAmount(amount(distance.replace('-', '')))
  return say((distance.startsWith('-') ? better : worse)[how], { percent })
}
