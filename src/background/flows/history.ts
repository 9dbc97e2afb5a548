import { type Environment, environments } from '../../core/gemini/environment.ts'
import { type HistoryPoint, pointOf } from '../../core/history/point.ts'
import { beginOf, seriesOf } from '../../core/history/series.ts'
import { isProvenDead } from '../../core/keys/key-life.ts'
import { displayCurrencies } from '../../core/money/display-currency.ts'
import type { HistoryQuestion, HistoryView } from '../../protocol/history-view.ts'
import { faultOf } from '../fault-of.ts'
import type { House } from '../house.ts'
import { accountIdOf } from '../keyring/account-id.ts'
import { readPreference } from '../keyring/preferences.ts'
import type { StoredKey } from '../keyring/stored-key.ts'

/**
 * What was read so long before a refresh, in milliseconds, is as good as read in it: the round of a key that was under way
 * already is joined, and not begun again.
 */
const joinedMs = 60_000

/**
 * Adds a point to the history of each environment in which something was read. Whoever asked for the refresh has the
 * figures all the same, so it throws nothing.
 * @param since when the refresh began, in milliseconds since 1970
 */
export async function noteHistory(house: House, since: number): Promise<void> {
  try {
    const currency = await readPreference(house.store, house.session.vault(), 'currency')
    const keys = await house.keyRing.all()
    const notes = environments.flatMap((environment) => {
      const own = keys.filter(({ profile }) => profile.environment === environment)
      const readings = own.flatMap(({ figures }) => figures.readings)
      const expected = own.flatMap(accountsOf)
      const point = pointOf({
        environment,
        currency,
        since: since - joinedMs,
        now: house.clock.now(),
        readings,
        expected,
      })
      return point === null ? [] : [{ point, labels: labelsOf(own) }]
    })
    if (notes.length === 0) return
    await house.history.note(notes)
  } catch (error) {
    // Locked in the meantime: then there is no point of this moment.
    const { code } = faultOf(error)
    if (code !== 'locked') console.error('Twinkey: history not written:', code)
  }
}

/** The line that is asked for, and what else could be. @throws FaultError `locked` */
export async function readHistory(house: House, question: HistoryQuestion): Promise<HistoryView> {
  const { environment, subject, range } = question
  const until = house.clock.now()
  const from = beginOf(range, until)
  const { points, labels, lost, hasUntoldLoss, environments: inHistory } = await house.history.read(environment, from)
  const within = points.filter(({ at }) => at <= until && (from === null || at >= from))
  const keys = await house.keyRing.all()
  const currencies = displayCurrencies.filter((one) => within.some(({ valuedIn }) => valuedIn === one))
  const wanted = question.currency ?? (await readPreference(house.store, house.session.vault(), 'currency'))
  const currency = currencies.includes(wanted) ? wanted : (currencies[0] ?? null)
  const shown = within.filter(({ valuedIn }) => valuedIn === currency)
  const ofKeys = labelsOf(keys)
  return {
    question,
    series: seriesOf(shown, subject, range, until),
    from,
    until,
    currency,
    currencies,
    environments: environments.filter((one) => inHistory.includes(one) || hasKeyOf(keys, one)),
    accounts: [...new Set(shown.flatMap((point) => [...point.accounts.keys()]))].map((id) => ({
      id,
      label: ofKeys.get(id) ?? labels.get(id) ?? id,
    })),
    assets: valuedAssets(shown),
    isEmpty: !inHistory.includes(environment),
    lost,
    hasUntoldLoss,
  }
}

/** Deletes all of it. The next refresh begins it anew. @throws FaultError `locked` */
export async function deleteHistory(house: House): Promise<void> {
  // It has a line of the last 7 days.
  await house.keptGlance.drop()
  await house.history.delete()
  await house.publisher.publish()
}

/** Every account that a key ought to tell of; of one that has told nothing yet, itself. A dead key tells nothing more. */
function accountsOf(key: StoredKey): string[] {
  if (isProvenDead(key.life)) return []
  const listed = key.profile.accounts.map((account) => accountIdOf(key, account))
  const known = [...listed, ...key.figures.readings.map(({ accountId }) => accountId)]
  return known.length === 0 ? [accountIdOf(key, null)] : known
}

function labelsOf(keys: readonly StoredKey[]): Map<string, string> {
  return new Map(keys.flatMap(({ figures }) => figures.readings.map(({ accountId, label }) => [accountId, label])))
}

function hasKeyOf(keys: readonly StoredKey[], environment: Environment): boolean {
  return keys.some(({ profile }) => profile.environment === environment)
}

function valuedAssets(points: readonly HistoryPoint[]): string[] {
  const codes = points.flatMap(({ assets }) => [...assets].flatMap(([code, { value }]) => (value === null ? [] : code)))
  return [...new Set(codes)].sort()
}
