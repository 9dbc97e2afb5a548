import type { Account } from '../../core/gemini/accounts.ts'
import type { Balance } from '../../core/gemini/balances.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import type { StakedBalance } from '../../core/gemini/staking.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { AccountHoldings, Holding, Part } from '../../core/money/holdings.ts'
import type { Rates } from '../../core/money/rates.ts'
import { askBalances, askOrders, askPositions, askStaking } from '../gemini/calls.ts'
import type { Signer } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'
import { accountIdOf } from '../keyring/account-id.ts'
import type { StoredKey } from '../keyring/stored-key.ts'

/** What is asked for beside the balances, in this order. */
export const sideParts = ['orders', 'staked', 'positions'] as const
export type SidePart = (typeof sideParts)[number]

const minuteMs = 60_000
/** Orders come and go; what is staked or leveraged changes when a person changes it. */
const freshMs: Readonly<Record<SidePart, number>> = {
  orders: minuteMs,
  staked: 10 * minuteMs,
  positions: 2 * minuteMs,
}
/** With more accounts than this everything but the balances is asked for less often: each is a call for each account. */
const fewAccounts = 10
const freshOfManyMs = 15 * minuteMs

/** Whether a part is old enough to be asked for again. */
export function isToBeAsked(part: Part<unknown>, name: SidePart, accountCount: number, now: number): boolean {
  if (part === null) return true
  const fresh = accountCount > fewAccounts ? freshOfManyMs : freshMs[name]
  return Math.abs(now - part.asOf) >= fresh
}

/** What an account holds now. @throws GeminiError */
export async function readBalances(
  house: House,
  signer: Signer,
  key: StoredKey,
  account: Account | null,
  currency: DisplayCurrency,
  rates: Rates,
): Promise<Omit<AccountHoldings, SidePart>> {
  const balances = await askBalances(house.lines, signer, nameFor(key, account), currency)
  return {
    accountId: accountIdOf(key, account),
    label: account?.name ?? key.profile.name,
    environment: key.profile.environment,
    asOf: house.clock.now(),
    valuedIn: currency,
    holdings: balances.map((balance) => holdingOf(balance, rates)),
  }
}

/**
 * Another part of what an account has. Where Gemini does not tell it to this key, that is known from then on, and is no
 * failure. @throws GeminiError for anything else
 */
export async function readPart(
  house: House,
  signer: Signer,
  key: StoredKey,
  account: Account | null,
  part: SidePart,
  rates: Rates,
): Promise<Partial<Pick<AccountHoldings, SidePart>>> {
  const asOf = () => house.clock.now()
  const untold = () => ({ [part]: { asOf: asOf(), items: null } })
  const { isTrader, isAuditor } = key.profile.roles
  // The sheet, 5.3: orders and positions are for traders and auditors.
  if (part !== 'staked' && !isTrader && !isAuditor) return untold()
  const name = nameFor(key, account)
  try {
    if (part === 'orders') {
      const items = await askOrders(house.lines, signer, name)
      return { orders: { asOf: asOf(), items } }
    }
    if (part === 'positions') {
      const items = await askPositions(house.lines, signer, name)
      return { positions: { asOf: asOf(), items } }
    }
    const staked = await askStaking(house.lines, signer, name)
    return { staked: { asOf: asOf(), items: staked.map((balance) => stakedHolding(balance, rates)) } }
  } catch (error) {
    if (error instanceof GeminiError && ['missing-role', 'refused'].includes(error.failure.code)) return untold()
    throw error
  }
}

/** A master key names the account in each call; an account key must not (sheet, section 4). */
function nameFor({ profile }: StoredKey, account: Account | null): string | null {
  return scopeOf(profile.publicKey) === 'master' && account !== null ? account.shortName : null
}

function holdingOf({ currency, amount, available, value }: Balance, rates: Rates): Holding {
  return { currency, amount, available, value, dayChange: rates.dayChangeOf(currency) }
}

function stakedHolding({ currency, amount }: StakedBalance, rates: Rates): Holding {
  const [value, dayChange] = [rates.valueOf(currency, amount), rates.dayChangeOf(currency)]
  return { currency, amount, available: null, value, dayChange }
}
