import type { Fault } from '../../protocol/fault.ts'
import type { AccountPart, KeyTrouble } from '../../protocol/view.ts'
import type { CountedMessage } from '../../words/message.ts'
import { listedBriefly, say, sayCounted } from '../../words/say.ts'

/** So many are told in full: with more of them the figures would be out of sight. */
const most = 2

/** The same trouble of one key, at however many of its accounts. */
export interface Trouble {
  readonly ref: string
  readonly name: string
  /** None: the key as a whole. */
  readonly accounts: readonly string[]
  readonly part: AccountPart
  readonly fault: Fault
}

/** The troubles to tell in full, and how many more there are. One more is told too: to count it takes as much room. */
export function inShort(troubles: readonly KeyTrouble[]): { told: readonly Trouble[]; more: number } {
  const joined = joinedByFault(troubles)
  const told = joined.length <= most + 1 ? joined : joined.slice(0, most)
  return { told, more: joined.length - told.length }
}

/** A hundred accounts that fail in the same way are one thing to say. */
function joinedByFault(troubles: readonly KeyTrouble[]): Trouble[] {
  const joined = new Map<string, Trouble & { accounts: string[] }>()
  for (const { ref, name, at, fault } of troubles) {
    const part = at?.part ?? 'balances'
    const same = `${ref} ${at === null} ${part} ${JSON.stringify(fault)}`
    const trouble = joined.get(same) ?? { ref, name, accounts: [], part, fault }
    if (at !== null) trouble.accounts.push(at.account)
    joined.set(same, trouble)
  }
  return [...joined.values()]
}

const partWords = {
  balances: 'balancesTroubleBalances',
  staked: 'balancesTroubleStaked',
  positions: 'balancesTroublePositions',
  orders: 'balancesTroubleOrders',
} as const satisfies Record<AccountPart, CountedMessage>

/** What of a key could not be read: `account Desk, open orders`; null where it is the key as a whole. */
export function whereWords({ accounts, part }: Trouble): string | null {
  if (accounts.length === 0) return null
  return sayCounted(partWords[part], accounts.length, { accounts: namedWords(accounts) })
}

function namedWords(accounts: readonly string[]): string {
  if (accounts.length <= 3) return listedBriefly(accounts)
  const [first = '', second = '', third = ''] = accounts
  return say('balancesTroubleMany', { first, second, third, count: accounts.length - 3 })
}
