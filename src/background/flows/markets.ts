import type { Environment } from '../../core/gemini/environment.ts'
import type { Market } from '../../core/gemini/markets.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import { type Amount, zero } from '../../core/money/amount.ts'
import { maySend } from '../../core/tickets/ticket.ts'
import { type Fault, FaultError } from '../../protocol/fault.ts'
import type { MarketList, MarketPrices, TermsQuestion, TradingTerms } from '../../protocol/ticket-view.ts'
import { faultOf } from '../fault-of.ts'
import { askFees } from '../gemini/calls.ts'
import type { House } from '../house.ts'
import { accountIdOf } from '../keyring/account-id.ts'
import { hasHeldTicket, isAskedByItself, type StoredKey } from '../keyring/stored-key.ts'
import { refreshKey } from './refresh-balances.ts'

/** Figures older than this say nothing of what can be spent now, in milliseconds. */
const freshFundsMs = 10 * 60_000

/** @throws GeminiError where there is no list, old or new */
export function listMarkets(house: House, environment: Environment): Promise<MarketList> {
  return house.markets.list(environment)
}

/** @throws FaultError `no-such-market`, GeminiError */
export async function readPrices(house: House, environment: Environment, symbol: string): Promise<MarketPrices> {
  await marketOf(house, environment, symbol) // what is asked for is one of Gemini's own symbols
  return { ...(await house.markets.prices(environment, symbol)), asOf: house.clock.now() }
}

/** @throws FaultError `no-such-market`, GeminiError */
export async function marketOf(house: House, environment: Environment, symbol: string): Promise<Market> {
  const market = (await house.markets.list(environment)).markets.find((one) => one.symbol === symbol)
  if (market === undefined) throw new FaultError({ code: 'no-such-market' })
  return market
}

/**
 * What is known of a key's fees and funds in a market. What is not, or is old, is asked for where that costs nobody
 * anything. @throws FaultError `no-such-key`, `no-such-account`, `no-such-market`
 */
export async function readTerms(house: House, question: TermsQuestion): Promise<TradingTerms> {
  const { ref, account, symbol, isAskedFor } = question
  const key = await house.keyRing.get(ref)
  ensureAccount(key, account)
  const market = await marketOf(house, key.profile.environment, symbol)
  const fees = await feesOf(house, key, question)
  const signer = await house.signers.of(key, 'check')
  const { rule } = await signer.nonces.read()
  const known = fundsOf(key, account, market, house.clock.now())
  // Of a key for a whole group that would be a call for each account.
  const isCheap = account === null && market.isSpot && (isAskedFor || isAskedByItself(key)) && !hasHeldTicket(key)
  if (known === null && isCheap) await refreshKey(house, ref)
  return { rule, ...fees, funds: fundsOf(await house.keyRing.get(ref), account, market, house.clock.now()) }
}

/** A master key must name one of its accounts, an account key none (sheet, section 4). @throws FaultError `no-such-account` */
export function ensureAccount({ profile }: StoredKey, account: string | null): void {
  const isRight =
    scopeOf(profile.publicKey) === 'master'
      ? profile.accounts.some(({ shortName }) => shortName === account)
      : account === null
  if (!isRight) throw new FaultError({ code: 'no-such-account' })
}

/** What an order could spend, by figures that are fresh enough; null where it is not known, or the market is not spot. */
export function fundsOf(
  key: StoredKey,
  account: string | null,
  { base, quote, isSpot }: Market,
  now: number,
): TradingTerms['funds'] {
  const reading = readingOf(key, account)
  if (!isSpot || reading === undefined || Math.abs(now - reading.asOf) > freshFundsMs) return null
  const [ofBase, ofQuote] = [base, quote].map((currency): Amount | null => {
    const holding = reading.holdings.find((one) => one.currency === currency)
    return holding === undefined ? zero : holding.available
  })
  return ofBase == null || ofQuote == null ? null : { base: ofBase, quote: ofQuote, asOf: reading.asOf }
}

function readingOf({ ref, profile, figures }: StoredKey, account: string | null) {
  // A key of one account has one reading; where Gemini named its account since, the old one is gone.
  if (account === null) return figures.readings[0]
  const named = profile.accounts.find(({ shortName }) => shortName === account)
  if (named === undefined) return undefined
  const id = accountIdOf({ ref, profile }, named)
  return figures.readings.find(({ accountId }) => accountId === id)
}

async function feesOf(
  house: House,
  key: StoredKey,
  question: TermsQuestion,
): Promise<Pick<TradingTerms, 'fees' | 'noFees'>> {
  const { account, symbol, isAskedFor } = question
  const fresh = house.fees.fresh(question, house.clock.now())
  if (fresh !== null) return { fees: fresh, noFees: null }
  // What can't be read anew is shown with its age.
  const old = (why: Fault) => ({ fees: house.fees.last(question), noFees: why })
  const why = whyNotToAsk(key, isAskedFor)
  if (why !== null) return old(why)
  try {
    const signer = await house.signers.of(key, 'check')
    const fees = { ...(await askFees(house.lines, signer, account, symbol)), asOf: house.clock.now() }
    house.session.vault() // locked in the meantime: it must not be kept beyond that
    house.fees.keep(question, fees)
    return { fees, noFees: null }
  } catch (error) {
    const fault = faultOf(error)
    if (fault.code === 'locked' || fault.code === 'no-such-key') throw error
    return old(fault)
  }
}

/** Gemini is not asked where the asking would cost its owner something, or is refused for certain. */
function whyNotToAsk(key: StoredKey, isAskedFor: boolean): Fault | null {
  if (hasHeldTicket(key)) return { code: 'ticket-out' }
  if (key.profile.requiresHeartbeat && !isAskedFor) return { code: 'heartbeat-key' }
  if (!maySend('order', key.profile.roles)) return { code: 'cannot-trade' }
  return null
}
