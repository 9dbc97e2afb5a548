import Big from 'big.js'
import type { Amount } from './amount.ts'

const steps = [
  { from: '1e9', letter: 'B' },
  { from: '1e6', letter: 'M' },
  { from: '1e3', letter: 'K' },
]

/** An amount in at most four characters, for the toolbar: `482`, `4.8K`, `48K`, `1.2M`. Rounded down: never more than there is. */
export function badgeAmount(amount: Amount): string {
  const value = new Big(amount)
  const step = steps.find(({ from }) => value.gte(from))
  if (step === undefined) return value.round(0, Big.roundDown).toFixed()
  const scaled = value.div(step.from)
  return `${scaled.round(scaled.lt('10') ? 1 : 0, Big.roundDown).toFixed()}${step.letter}`
}
