import { type Account, oldestFirst, parseAccountPage, parseOwnAccount } from '../../core/gemini/accounts.ts'
import { type Balance, parseNotionalBalances } from '../../core/gemini/balances.ts'
import type { PrivateEndpoint } from '../../core/gemini/endpoints.ts'
import { type Fees, parseFees } from '../../core/gemini/fees.ts'
import { type OpenOrder, parseOpenOrders } from '../../core/gemini/open-orders.ts'
import { type Position, parsePositions } from '../../core/gemini/positions.ts'
import { parseRoles, type Roles } from '../../core/gemini/roles.ts'
import type { RequestFields } from '../../core/gemini/signed-request.ts'
import { parseStaking, type StakedBalance } from '../../core/gemini/staking.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
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
  const fields = { ...fieldsFor(account), symbol }
  return readAs(parseFees, await lines.call(signer, '/v1/notionalvolume', fields))
}

/** The accounts that the key reaches: its own, or all that are open in the group, the oldest first. @throws GeminiError */
export async function askAccounts(lines: KeyLines, signer: Signer, scope: KeyScope): Promise<Account[]> {
  if (scope === 'account') return [readAs(parseOwnAccount, await lines.call(signer, '/v1/account'))]
  return oldestFirst(await askGroup(lines, signer))
}

/** No group has so many pages: should Gemini give the same one again and again, there is an end to it. */
const mostPages = 40

/**
 * Gemini lists the newest 500, and there is no cursor: the next page begins at the oldest of the last (sheet, 6.6), and so
 * repeats what was made in that very moment. A page that names nobody new is the end.
 */
async function askGroup(lines: KeyLines, signer: Signer): Promise<Account[]> {
  const accounts: Account[] = []
  const seen = new Set<string>()
  let fields: RequestFields = {}
  for (let page = 0; page < mostPages; page += 1) {
    const {
      accounts: found,
      names,
      oldest,
    } = readAs(parseAccountPage, await lines.call(signer, '/v1/account/list', fields))
    accounts.push(...found.filter(({ shortName }) => !seen.has(shortName)))
    const hasNews = names.some((name) => !seen.has(name))
    for (const name of names) seen.add(name)
    // A group of one page, as nearly all are, is not asked for a second.
    if (!hasNews || oldest === null || names.length < leastFullPage) break
    fields = { timestamp: { digits: oldest } }
  }
  return accounts
}

/** No page of Gemini's is full with fewer: its default is 500, and nothing says that it may not be lowered. */
const leastFullPage = 50

/**
 * What an account holds, with its value in a currency.
 * @param account its short name for a master key, which must name one; null for an account key, which must not
 * @throws GeminiError
 */
export async function askBalances(
  lines: KeyLines,
  signer: Signer,
  account: string | null,
  currency: DisplayCurrency,
): Promise<Balance[]> {
  const answer = await lines.call(signer, balancesIn[currency], fieldsFor(account))
  return readAs(parseNotionalBalances, answer)
}

const balancesIn: Readonly<Record<DisplayCurrency, PrivateEndpoint>> = {
  USD: '/v1/notionalbalances/usd',
  EUR: '/v1/notionalbalances/eur',
  GBP: '/v1/notionalbalances/gbp',
  SGD: '/v1/notionalbalances/sgd',
  GUSD: '/v1/notionalbalances/gusd',
  USDC: '/v1/notionalbalances/usdc',
  BTC: '/v1/notionalbalances/btc',
  ETH: '/v1/notionalbalances/eth',
}

/** What an account has staked. @param account as for `askBalances`. @throws GeminiError */
export async function askStaking(lines: KeyLines, signer: Signer, account: string | null): Promise<StakedBalance[]> {
  return readAs(parseStaking, await lines.call(signer, '/v1/balances/staking', fieldsFor(account)))
}

/** The account's open positions. @param account as for `askBalances`. @throws GeminiError */
export async function askPositions(lines: KeyLines, signer: Signer, account: string | null): Promise<Position[]> {
  return readAs(parsePositions, await lines.call(signer, '/v1/positions', fieldsFor(account)))
}

/** The account's live orders. @param account as for `askBalances`. @throws GeminiError */
export async function askOrders(lines: KeyLines, signer: Signer, account: string | null): Promise<OpenOrder[]> {
  return readAs(parseOpenOrders, await lines.call(signer, '/v1/orders', fieldsFor(account)))
}

function fieldsFor(account: string | null): RequestFields {
  return account === null ? {} : { account }
}
