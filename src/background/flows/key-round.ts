import type { Account } from '../../core/gemini/accounts.ts'
import { GeminiError, type GeminiFailure } from '../../core/gemini/failure.ts'
import { dayMs } from '../../core/keys/calendar.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { AccountHoldings } from '../../core/money/holdings.ts'
import { noRates, type Rates, ratesIn } from '../../core/money/rates.ts'
import type { Fault, FaultCode } from '../../protocol/fault.ts'
import type { AccountPart } from '../../protocol/view.ts'
import { faultOf } from '../fault-of.ts'
import { askAccounts } from '../gemini/calls.ts'
import type { Signer } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'
import { accountIdOf } from '../keyring/account-id.ts'
import type { AccountFailure, KeyFigures } from '../keyring/key-figures.ts'
import type { StoredKey } from '../keyring/stored-key.ts'
import { isToBeAsked, readBalances, readPart, sideParts } from './account-readings.ts'

/** So often what was read so far is kept and shown, in milliseconds: a group of a hundred accounts takes a while. */
const keepingMs = 2000

/** What ends a refresh without being a trouble of the key's. */
export const passing: readonly FaultCode[] = ['locked', 'no-such-key', 'ticket-out']

/** Failures that any other call would meet as well: after one of them the rest of the round is not asked for. */
const ofTheWholeKey: readonly FaultCode[] = [
  'unknown-key',
  'bad-signature',
  'clock-off',
  'nonce-used-elsewhere',
  'rate-limited',
  'maintenance',
  'no-host-permission',
  'offline',
]
/** Failures that may be of one account or one call: after so many in a row the rest is not asked for. */
const ofTheWholeKeyTwice: readonly FaultCode[] = ['timed-out', 'unreachable', 'ip-not-trusted']
const mostInARow = 2

/**
 * One reading of all that a key reaches: the balances of each account, those first that were read longest ago, and then
 * what else there is of them. What fails is told of the account that it failed for.
 */
export class KeyRound {
  readonly #house: House
  readonly #key: StoredKey
  readonly #currency: DisplayCurrency
  readonly #isGivenUp: () => boolean
  readonly #read = new Map<string, AccountHoldings>()
  readonly #failures: AccountFailure[] = []
  /** The accounts there are, in the order in which Gemini's list has them; null until it is known. */
  #asked: readonly string[] | null = null
  #listedAt: number | null
  #keptAt: number
  #inARow = 0
  /** Once it is known which accounts there are. */
  #toReadMoreOf: { signer: Signer; accounts: readonly (Account | null)[]; rates: Rates } | null = null

  constructor(house: House, key: StoredKey, currency: DisplayCurrency, isGivenUp: () => boolean) {
    this.#house = house
    this.#key = key
    this.#currency = currency
    this.#isGivenUp = isGivenUp
    this.#listedAt = key.figures.listedAt
    this.#keptAt = house.clock.now()
  }

  /** Reads, and keeps what was read. @throws FaultError where there is nothing left to keep it beside */
  async run(): Promise<void> {
    const fault = await this.#tryAll(() => this.#readBalances())
    if (this.#isGivenUp() && fault === null) return this.#keep(null)
    await this.#keep({ fault })
    if (fault !== null) return
    // Balances are there to be seen; nobody waits for the rest.
    this.#house.publisher.publishSoon()
    await this.#keep({ fault: await this.#tryAll(() => this.#readParts()) })
  }

  /** Null, or what kept it from going on. */
  async #tryAll(read: () => Promise<void>): Promise<Fault | null> {
    try {
      await read()
      return null
    } catch (error) {
      const fault = faultOf(error)
      if (passing.includes(fault.code)) throw error
      return fault
    }
  }

  async #readBalances(): Promise<void> {
    const { house, key } = { house: this.#house, key: this.#key }
    const signer = await house.signers.of(key, 'refresh')
    const listed = await this.#accounts(signer)
    this.#asked = listed.map((account) => accountIdOf(key, account))
    const accounts = stalestFirst(listed, key)
    await house.refreshing.expect(accounts.length)
    // Without the feed there are balances all the same, only no changes.
    const rates = await this.#rates()
    this.#toReadMoreOf = { signer, accounts, rates }
    for (const account of accounts) {
      if (this.#isGivenUp()) return
      const reading = await this.#try(account, 'balances', () =>
        readBalances(house, signer, key, account, this.#currency, rates),
      )
      if (reading !== null) this.#read.set(reading.accountId, { ...this.#before(reading.accountId), ...reading })
      await house.refreshing.step()
      await this.#keepNowAndThen()
    }
  }

  async #readParts(): Promise<void> {
    const { accounts } = this.#toReadMoreOf ?? { accounts: [] }
    for (const account of accounts) await this.#readPartsOf(account)
  }

  async #readPartsOf(account: Account | null): Promise<void> {
    if (this.#toReadMoreOf === null) return
    const { signer, accounts, rates } = this.#toReadMoreOf
    const id = accountIdOf(this.#key, account)
    for (const part of sideParts) {
      const reading = this.#read.get(id)
      // Of an account whose balances did not come nothing else is asked.
      if (this.#isGivenUp() || reading === undefined) return
      if (!isToBeAsked(reading[part], part, accounts.length, this.#house.clock.now())) continue
      const told = await this.#try(account, part, () => readPart(this.#house, signer, this.#key, account, part, rates))
      if (told !== null) this.#read.set(id, { ...reading, ...told })
      await this.#keepNowAndThen()
    }
  }

  /** Null where it failed for this account only, which is written down. @throws what any other call would meet as well */
  async #try<T>(account: Account | null, part: AccountPart, ask: () => Promise<T>, isAgain = false): Promise<T | null> {
    try {
      const found = await ask()
      this.#inARow = 0
      return found
    } catch (error) {
      const fault = faultOf(error)
      this.#inARow = ofTheWholeKeyTwice.includes(fault.code) ? this.#inARow + 1 : 0
      // Refused for coming too fast, as where another program uses the key: the governor keeps the next one back.
      if (fault.code === 'rate-limited' && !isAgain) return this.#try(account, part, ask, true)
      const isOfOne = error instanceof GeminiError && !ofTheWholeKey.includes(fault.code)
      const isAllThereIs = part === 'balances' && this.#asked?.length === 1
      if (!isOfOne || isAllThereIs || this.#inARow >= mostInARow) throw error
      if (isAboutTheList(error.failure)) this.#listedAt = null
      const accountId = accountIdOf(this.#key, account)
      this.#failures.push({ accountId, label: account?.name ?? this.#key.profile.name, part, fault })
      return null
    }
  }

  /** The accounts to ask for: for a master key each by name, for an account key its own, under null where it has no name. */
  async #accounts(signer: Signer): Promise<readonly (Account | null)[]> {
    const { ref, profile } = this.#key
    const now = this.#house.clock.now()
    const isListFresh = this.#listedAt !== null && Math.abs(now - this.#listedAt) < dayMs
    const scope = scopeOf(profile.publicKey)
    if (profile.accounts.length > 0 && (scope === 'account' || isListFresh)) return profile.accounts
    try {
      const accounts = await askAccounts(this.#house.lines, signer, scope)
      await this.#house.keyRing.changeProfile(ref, (profileNow) => ({ ...profileNow, accounts }))
      this.#listedAt = now
      return accounts
    } catch (error) {
      // What a key may not know of its account does not keep it from what the account holds.
      const isAboutTheAccount =
        error instanceof GeminiError && ['refused', 'missing-role', 'answer-unreadable'].includes(error.failure.code)
      if (!isAboutTheAccount) throw error
      if (scope === 'account') return [null]
      if (profile.accounts.length > 0) return profile.accounts
      throw error
    }
  }

  async #rates(): Promise<Rates> {
    try {
      return ratesIn(await this.#house.priceFeeds.read(this.#key.profile.environment), this.#currency)
    } catch (error) {
      if (error instanceof GeminiError) return noRates
      throw error
    }
  }

  #before(accountId: string): Pick<AccountHoldings, 'staked' | 'positions' | 'orders'> {
    const old = this.#key.figures.readings.find((reading) => reading.accountId === accountId)
    // What is staked was valued by us: in another currency it is to be read anew.
    const staked = old?.valuedIn === this.#currency ? old.staked : null
    return { staked, positions: old?.positions ?? null, orders: old?.orders ?? null }
  }

  async #keepNowAndThen(): Promise<void> {
    const now = this.#house.clock.now()
    if (Math.abs(now - this.#keptAt) < keepingMs) return
    this.#keptAt = now
    await this.#keep(null)
    this.#house.publisher.publishSoon()
  }

  /** @param end how the round ended; null while it goes on, or where it was given up */
  async #keep(end: { readonly fault: Fault | null } | null): Promise<void> {
    const now = this.#house.clock.now()
    await this.#house.keyRing.changeFigures(this.#key.ref, (figures) => ({
      readings: this.#inOrder([...this.#read.values(), ...figures.readings.filter((old) => this.#isStillMissed(old))]),
      // What ended the round is told of the key, and not of an account as well.
      failures: end === null ? figures.failures : this.#failures.filter(({ fault }) => fault.code !== end.fault?.code),
      askedAt: end === null ? figures.askedAt : now,
      listedAt: this.#listedAt,
      fault: end === null ? figures.fault : end.fault,
    }))
  }

  #inOrder(readings: readonly AccountHoldings[]): AccountHoldings[] {
    const places = new Map(this.#asked?.map((id, place) => [id, place]))
    return [...readings].sort((a, b) => (places.get(a.accountId) ?? 0) - (places.get(b.accountId) ?? 0))
  }

  /**
   * An old reading stays only while its account could not be read. One that is no longer among the key's accounts, or has
   * been given its name since, must go: kept beside the new it would be counted twice.
   */
  #isStillMissed({ accountId }: KeyFigures['readings'][number]): boolean {
    return !this.#read.has(accountId) && (this.#asked === null || this.#asked.includes(accountId))
  }
}

/** Those that were never read before those that were read longest ago: a round that is cut short is taken up where it ended. */
function stalestFirst(accounts: readonly (Account | null)[], key: StoredKey): (Account | null)[] {
  const readAt = new Map(key.figures.readings.map(({ accountId, asOf }) => [accountId, asOf]))
  const age = (account: Account | null) => readAt.get(accountIdOf(key, account)) ?? 0
  return [...accounts].sort((a, b) => age(a) - age(b))
}

/** The account is gone, or has another name: the list of accounts is old. */
function isAboutTheList(failure: GeminiFailure): boolean {
  return failure.code === 'refused' && ['InvalidAccountName', 'AccountClosed'].includes(failure.reason ?? '')
}
