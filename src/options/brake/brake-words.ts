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

/** How long Gemini takes the call. @param seconds null: until the key's next call, whichever that is */
export function ticketWords(seconds: number | null): string {
  return seconds === null
    ? 'Good until the next call with this key. Proving the revocation is such a call, and so is a refresh of its balances.'
    : `Good for ${seconds} s more. The next call with this key, such as the proof below, may end it sooner.`
}

/** Why the call is gone. @param byCall the key was used for another call, which ends it or may have ended it */
export function expiredWords(byCall: boolean): string {
  return byCall
    ? 'The signed call is gone: the key was used for another one since, which may end it. Sign it anew if you have not sent it.'
    : 'The signed call is gone: its time is over. Sign it anew if you have not sent it.'
}
