import Big from 'big.js'
import { say } from '../../words/say.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './reading.ts'

const steps = [
  { from: '1e9', message: 'badgeBillions' },
  { from: '1e6', message: 'badgeMillions' },
  { from: '1e3', message: 'badgeThousands' },
] as const

/** An amount in at most four characters, for the toolbar: `482`, `4.8K`, `48K`, `1.2M`. Rounded down: never more than there is. */
export function badgeAmount(amount: Amount): string {
  const value = new Big(amount)
  const step = steps.find(({ from }) => value.gte(from))
  if (step === undefined) return value.round(0, Big.roundDown).toFixed()
  const scaled = value.div(step.from)
  const figure = scaled.round(scaled.lt('10') ? 1 : 0, Big.roundDown).toFixed() as Amount
  return say(step.message, { figure: readAmount(figure) })
}
