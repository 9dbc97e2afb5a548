import type { Account } from '../../core/gemini/accounts.ts'
import type { StoredKey } from './stored-key.ts'

/**
 * Short names repeat from one person's group to the next; with the time of creation they tell accounts apart. Where Gemini
 * names no account, the key stands for it.
 */
export function accountIdOf({ ref, profile }: Pick<StoredKey, 'ref' | 'profile'>, account: Account | null): string {
  const { environment } = profile
  return account === null ? `${environment}:key:${ref}` : `${environment}:${account.shortName}:${account.created ?? ''}`
}
