import { type Account, parseAccountList, parseOwnAccount } from '../../core/gemini/accounts.ts'
import { type Balance, parseNotionalBalances } from '../../core/gemini/balances.ts'
import { type Fees, parseFees } from '../../core/gemini/fees.ts'
import { parseRoles, type Roles } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { readAs } from './answer.ts'
import type { KeyLines, Signer } from './key-lines.ts'

/** What the calling key may do. @param over even a ticket that is out, which it ends. @throws GeminiError */
export async function askRoles(lines: KeyLines, signer: Signer, over?: 'over-ticket'): Promise<Roles> {
  return readAs(parseRoles, await lines.call(signer, '/v1/roles', {}, over))
}

/**
 * What Gemini takes of the account's orders in a market: some markets have fees of their own (sheet, 6.14).
 * @param account its short name for a master key; null for an account key
 * @throws GeminiError
 */
export async function askFees(lines: KeyLines, signer: Signer, account: string | null, symbol: string): Promise<Fees> {
  const fields = { ...(account === null ? {} : { account }), symbol }
  return readAs(parseFees, await lines.call(signer, '/v1/notionalvolume', fields))
}

/** The accounts that the key reaches: its own, or all of the group. @throws GeminiError */
export async function askAccounts(lines: KeyLines, signer: Signer, scope: KeyScope): Promise<Account[]> {
  if (scope === 'master') return readAs(parseAccountList, await lines.call(signer, '/v1/account/list'))
  return [readAs(parseOwnAccount, await lines.call(signer, '/v1/account'))]
}

/**
 * What an account holds.
 * @param account its short name for a master key, which must name one; null for an account key, which must not
 * @throws GeminiError
 */
export async function askBalances(lines: KeyLines, signer: Signer, account: string | null): Promise<Balance[]> {
  const answer = await lines.call(signer, '/v1/notionalbalances/usd', account === null ? {} : { account })
  return readAs(parseNotionalBalances, answer)
}
