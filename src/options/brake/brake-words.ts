import type { KeyCard } from '../../protocol/view.ts'

/** The accounts of which one has to be chosen: a key of one account has no choice. */
export function accountChoices({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>): KeyCard['accounts'] {
  return scope === 'master' ? accounts : []
}

/** Whose orders the brake cancels. @param chosen the short name of an account; null for a key that has no choice */
export function ordersWords({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>, chosen: string | null): string {
  const isMeant = ({ shortName }: KeyCard['accounts'][number]) => scope !== 'master' || shortName === chosen
  const name = accounts.find(isMeant)?.name
  return name === undefined ? 'every open order of its account' : `every open order of the account “${name}”`
}

/** Where the key was used for another call, which ends the signed one or may have ended it. */
export const overtakenWords =
  'The signed call is gone: the key was used for another one since, which may end it. Sign it anew if you have not sent it.'
