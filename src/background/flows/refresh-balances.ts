import type { Account } from '../../core/gemini/accounts.ts'
import type { Balance } from '../../core/gemini/balances.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import type { DayChanges } from '../../core/gemini/price-feed.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import { zero } from '../../core/money/amount.ts'
import type { AccountHoldings, Holding } from '../../core/money/holdings.ts'
import type { Fault, FaultCode } from '../../protocol/fault.ts'
import { faultOf } from '../fault-of.ts'
import { askAccounts, askBalances } from '../gemini/calls.ts'
import type { Signer } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'
import { isAskedByItself, type StoredKey } from '../keyring/stored-key.ts'

/**
 * Brings the figures of all keys up to date. A key that requires a heartbeat is left alone: any call would restart the
 * 30 s after which Gemini cancels its orders (sheet, section 0, point 10). So is one that is proven dead, and one of
 * which a ticket is out.
 */
export async function refreshBalances(house: House): Promise<void> {
  const keys = (await house.keyRing.all()).filter(isAskedByItself)
  await Promise.all(keys.map((key) => refreshKey(house, key.ref)))
}

/**
 * Brings the figures of one key up to date. What goes wrong is written beside the old figures, which stay; it throws
 * nothing, for there may be nobody left to hear it.
 */
export async function refreshKey(house: House, ref: KeyRef): Promise<void> {
  try {
    const found = await readFigures(house, await house.keyRing.get(ref))
    const now = house.clock.now()
    await house.keyRing.changeFigures(ref, (figures) => ({
      readings: [...found.readings, ...figures.readings.filter((old) => isStillMissed(old, found))],
      askedAt: now,
      fault: found.fault,
    }))
    await house.publisher.publish()
  } catch (error) {
    // Locked or removed in the meantime: there is nothing left to write beside. Nor is anything wrong with a key that
    // rests since a ticket of it was signed. Anything else is ours to know of.
    const { code } = faultOf(error)
    if (!passing.includes(code)) console.error('Twinkey: figures not written:', code)
  }
}

/** What ends a refresh without being a trouble of the key's. */
const passing: readonly FaultCode[] = ['locked', 'no-such-key', 'ticket-out']

interface Found {
  readonly readings: readonly AccountHoldings[]
  /** Which accounts were asked for; null where it did not come to that. */
  readonly asked: readonly string[] | null
  readonly fault: Fault | null
}

async function readFigures(house: House, key: StoredKey): Promise<Found> {
  const readings: AccountHoldings[] = []
  let asked: string[] | null = null
  let fault: Fault | null = null
  try {
    const signer = await house.signers.of(key, 'refresh')
    const accounts = await accountsOf(house, key, signer)
    asked = accounts.map((account) => accountIdOf(key, account))
    // Without the feed there are balances all the same, only no changes.
    const changes = await house.dayChanges.changes(key.profile.environment).catch(noChanges)
    for (const account of accounts) {
      try {
        readings.push(await readAccount(house, key, signer, account, changes))
      } catch (error) {
        // One account that is refused for reasons of its own does not keep us from the others.
        if (!(error instanceof GeminiError) || error.failure.code !== 'refused') throw error
        fault = error.failure
      }
    }
  } catch (error) {
    fault = faultOf(error)
    if (passing.includes(fault.code)) throw error
  }
  return { readings, asked, fault }
}

/** The accounts to ask for: for a master key each by name, for an account key its own, under null where it has no name. */
async function accountsOf(house: House, { ref, profile }: StoredKey, signer: Signer): Promise<(Account | null)[]> {
  if (profile.accounts.length > 0) return [...profile.accounts]
  const scope = scopeOf(profile.publicKey)
  try {
    const accounts = await askAccounts(house.lines, signer, scope)
    await house.keyRing.changeProfile(ref, (now) => ({ ...now, accounts }))
    return accounts
  } catch (error) {
    // What a key may not know of its account does not keep it from what the account holds.
    const isAboutTheAccount =
      error instanceof GeminiError && ['refused', 'missing-role', 'answer-unreadable'].includes(error.failure.code)
    if (scope === 'account' && isAboutTheAccount) return [null]
    throw error
  }
}

async function readAccount(
  house: House,
  { ref, profile }: StoredKey,
  signer: Signer,
  account: Account | null,
  changes: DayChanges,
): Promise<AccountHoldings> {
  const isMaster = scopeOf(profile.publicKey) === 'master'
  const balances = await askBalances(house.lines, signer, isMaster && account !== null ? account.shortName : null)
  return {
    accountId: accountIdOf({ ref, profile }, account),
    label: account?.name ?? profile.name,
    environment: profile.environment,
    asOf: house.clock.now(),
    holdings: balances.map((balance) => holdingOf(balance, changes)),
  }
}

/**
 * Short names repeat from one person's group to the next; with the time of creation they tell accounts apart. Where Gemini
 * names no account, the key stands for it.
 */
export function accountIdOf({ ref, profile }: Pick<StoredKey, 'ref' | 'profile'>, account: Account | null): string {
  const { environment } = profile
  return account === null ? `${environment}:key:${ref}` : `${environment}:${account.shortName}:${account.created ?? ''}`
}

function holdingOf({ currency, amount, available, value }: Balance, changes: DayChanges): Holding {
  // A dollar is a dollar; every other change is what the feed says, or not known.
  return { currency, amount, available, value, dayChange: currency === 'USD' ? zero : (changes.get(currency) ?? null) }
}

/**
 * An old reading stays only while its account could not be read. One that is no longer among the key's accounts, or has
 * been given its name since, must go: kept beside the new it would be counted twice.
 */
function isStillMissed({ accountId }: AccountHoldings, { readings, asked }: Found): boolean {
  if (readings.some((reading) => reading.accountId === accountId)) return false
  return asked === null || asked.includes(accountId)
}

function noChanges(error: unknown): DayChanges {
  if (error instanceof GeminiError) return new Map()
  throw error
}
