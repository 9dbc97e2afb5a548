import * as v from 'valibot'
import { environments } from '../gemini/environment.ts'
import { type Amount, amountSchema } from '../money/amount.ts'
import { displayCurrencies } from '../money/display-currency.ts'
import type { HistoryHead, HistoryPage } from './filing.ts'
import type { AssetPoint, HistoryPoint } from './point.ts'

/**
 * A page as it is sealed: what its accounts and assets are called stands once, and each point has its figures in the same
 * order. Of 100 accounts with 60 assets a point takes 3 kB so, and 9 kB by name.
 */

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const pageNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const maybeAmount = v.nullable(amountSchema)
const mark = {
  number: pageNumber,
  environment: v.picklist(environments),
  span: v.picklist(['day', 'month']),
  start: time,
}

const storedPointSchema = v.strictObject({
  at: time,
  valuedIn: v.picklist(displayCurrencies),
  total: amountSchema,
  isPartial: v.boolean(),
  /** Null where the point knows nothing of the account. */
  accounts: v.array(maybeAmount),
  /** Places in `accounts`. */
  carried: v.array(place),
  /** Null where there was none of the asset. */
  assets: v.array(v.nullable(v.strictTuple([amountSchema, maybeAmount]))),
})

const storedPageSchema = v.strictObject({
  ...mark,
  /** Ids and what they are called. */
  accounts: v.array(v.strictTuple([v.string(), v.string()])),
  assets: v.array(v.string()),
  points: v.array(storedPointSchema),
})
type StoredPage = v.InferOutput<typeof storedPageSchema>
type StoredPoint = v.InferOutput<typeof storedPointSchema>

/** Reads a page as it came out of its seal. */
export const historyPageSchema = v.pipe(storedPageSchema, v.transform(pageOf))

export const historyHeadSchema: v.GenericSchema<unknown, HistoryHead> = v.strictObject({
  lastNumber: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  pages: v.array(v.strictObject(mark)),
  hasUntoldLoss: v.boolean(),
})

/** A page as it is sealed. */
export function storedPage({ number, environment, span, start, labels, points }: HistoryPage): StoredPage {
  const accounts = [...new Set(points.flatMap((point) => [...point.accounts.keys()]))]
  const assets = [...new Set(points.flatMap((point) => [...point.assets.keys()]))]
  return {
    number,
    environment,
    span,
    start,
    accounts: accounts.map((id) => [id, labels.get(id) ?? '']),
    assets,
    points: points.map((point) => ({
      at: point.at,
      valuedIn: point.valuedIn,
      total: point.total,
      isPartial: point.isPartial,
      accounts: accounts.map((id) => point.accounts.get(id) ?? null),
      carried: point.carried.map((id) => accounts.indexOf(id)),
      assets: assets.map((code) => pairOf(point.assets.get(code))),
    })),
  }
}

function pairOf(asset: AssetPoint | undefined): [Amount, Amount | null] | null {
  return asset === undefined ? null : [asset.amount, asset.value]
}

function pageOf({ accounts, assets, points, ...page }: StoredPage): HistoryPage {
  const ids = accounts.map(([id]) => id)
  return { ...page, labels: new Map(accounts), points: points.map((point) => pointOf(point, page, ids, assets)) }
}

function pointOf(
  stored: StoredPoint,
  { environment }: Pick<StoredPage, 'environment'>,
  ids: readonly string[],
  codes: readonly string[],
): HistoryPoint {
  const { accounts, carried, assets, ...point } = stored
  return {
    ...point,
    environment,
    accounts: new Map(
      ids.flatMap((id, place) => {
        const value = accounts[place] ?? null
        return value === null ? [] : [[id, value]]
      }),
    ),
    carried: carried.flatMap((place) => ids[place] ?? []),
    assets: new Map(
      codes.flatMap((code, place) => {
        const pair = assets[place] ?? null
        return pair === null ? [] : [[code, { amount: pair[0], value: pair[1] }]]
      }),
    ),
  }
}
