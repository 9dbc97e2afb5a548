import { type Decimal, decimal } from './decimal.ts'
import type { PracticeAccount } from './practice-accounts.ts'

/** What an account has of one currency: `held` is the part that its open orders have claimed. */
export interface Holding {
  amount: Decimal
  held: Decimal
}

/** An account with its money. The house and the fee box are accounts too, so that money only ever moves. */
export interface Account {
  readonly profile: PracticeAccount
  readonly holdings: Map<string, Holding>
}

/** Opens an account with the money of its profile. */
export function openAccount(profile: PracticeAccount): Account {
  const rows = Object.entries(profile.balances)
  return { profile, holdings: new Map(rows.map(([code, text]) => [code, { amount: decimal(text), held: 0n }])) }
}

/** The holding of `currency`, made empty at first need. */
export function holdingOf(account: Account, currency: string): Holding {
  const found = account.holdings.get(currency)
  if (found) return found
  const holding: Holding = { amount: 0n, held: 0n }
  account.holdings.set(currency, holding)
  return holding
}

/** What new orders may still use. */
export function availableOf(holding: Holding): Decimal {
  return holding.amount - holding.held
}

/** Moves money between two accounts; throws a RangeError rather than leave one with less than nothing. */
export function move(from: Account, to: Account, currency: string, amount: Decimal): void {
  const source = holdingOf(from, currency)
  if (amount < 0n || source.amount < amount) throw new RangeError(`cannot move ${currency} that is not there`)
  source.amount -= amount
  holdingOf(to, currency).amount += amount
}
