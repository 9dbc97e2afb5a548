import type { Floor } from './floor.ts'
import type { KeyRecord } from './keyring.ts'
import type { Account } from './ledger.ts'
import { Refusal } from './refusal.ts'
import type { Payload } from './wire.ts'

/** The account that a call is about: the key's own, or the one a master key names (gemini-api.md, section 4). */
export function chooseAccount(floor: Floor, key: KeyRecord, payload: Payload): Account {
  const named = payload.account
  if (key.scope === 'account') {
    // Whether this fires on every endpoint is UNCONFIRMED; here it does.
    if (named !== undefined) throw new Refusal(400, 'AccountsOnGroupOnlyApi')
    return find(floor, key.group, key.account ?? '')
  }
  if (named === undefined) throw new Refusal(400, 'MissingAccounts', 'Expected a JSON payload with accounts')
  if (Array.isArray(named) && named.length > 1) throw new Refusal(400, 'MoreThanOneAccount')
  return find(floor, key.group, typeof named === 'string' ? named : '')
}

/** All accounts of the key's group, newest first. */
export function accountsOf(floor: Floor, key: KeyRecord): Account[] {
  const group = floor.accounts.filter(({ profile }) => profile.group === key.group)
  return group.sort((a, b) => b.profile.created - a.profile.created)
}

function find(floor: Floor, group: string, shortName: string): Account {
  const found = floor.accounts.find(({ profile }) => profile.group === group && profile.shortName === shortName)
  if (!found) throw new Refusal(400, 'InvalidAccountName')
  if (found.profile.status === 'closed') throw new Refusal(400, 'AccountClosed')
  return found
}
