import type { KeyCard } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'

/** The accounts of which one has to be chosen: a key of one account has no choice. */
export function accountChoices({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>): KeyCard['accounts'] {
  return scope === 'master' ? accounts : []
}

/** Whose orders the brake cancels. @param chosen the short name of an account; null for a key that has no choice */
export function ordersWords({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>, chosen: string | null): string {
  const isMeant = ({ shortName }: KeyCard['accounts'][number]) => scope !== 'master' || shortName === chosen
  const account = accounts.find(isMeant)?.name
  return account === undefined ? say('brakeOrders') : say('brakeOrdersOfAccount', { account })
}
