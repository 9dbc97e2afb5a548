import type { KeyCard } from '../../protocol/view.ts'

/** The accounts of which one has to be chosen: a key of one account has no choice. */
export function accountChoices({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>): readonly string[] {
  return scope === 'master' ? accounts : []
}

/** Whose orders the brake cancels. */
export function ordersWords({ scope, accounts }: Pick<KeyCard, 'scope' | 'accounts'>, chosen: string | null): string {
  const name = scope === 'master' ? chosen : (accounts[0] ?? null)
  return name === null ? 'every open order of its account' : `every open order of the account “${name}”`
}

/** How long Gemini takes the order. @param seconds null: until the key's next call, whichever that is */
export function ticketWords(seconds: number | null): string {
  return seconds === null
    ? 'Good until the next call with this key. Proving the revocation is such a call, and so is a refresh of its balances.'
    : `Good for ${seconds} s more.`
}

/** Why the order is gone. @param byCall it was good until the key's next call */
export function expiredWords(byCall: boolean): string {
  return byCall
    ? 'The order is not good any more: the key was used for another call. Sign another if it was not sent.'
    : 'The order is not good any more: its time is over. Sign another if it was not sent.'
}
