import * as v from 'valibot'

/** One account of Gemini's, as far as Twinkey needs to know it. */
export interface Account {
  /** The name that a master key puts into its calls, such as `primary`. */
  readonly shortName: string
  readonly name: string
  /** Milliseconds since 1970 as Gemini writes them, or null; with the short name it tells one account from another. */
  readonly created: string | null
}

// `created` is a number by the text and a string by the sample (sheet, 6.5); lossless parsing makes it text in both.
const created = v.optional(v.nullable(v.string()), null)

const own = v.pipe(
  v.object({ account: v.object({ accountName: v.string(), shortName: v.string(), created }) }),
  // The answer also names the people of the account. None of that is kept.
  v.transform(
    ({ account }): Account => ({ shortName: account.shortName, name: account.accountName, created: account.created }),
  ),
)

/** Reads the answer of `/v1/account`, leaving out the personal data in it. @throws ValiError on another shape */
export function parseOwnAccount(answer: unknown): Account {
  return v.parse(own, answer)
}

const listed = v.object({
  name: v.string(),
  account: v.string(),
  status: v.optional(v.string(), 'open'),
  created,
})

/** One page of a group's accounts, the newest first. */
export interface AccountPage {
  /** The open ones. */
  readonly accounts: readonly Account[]
  /** Every short name on it, the closed ones too: a page that brings none that is new was the last. */
  readonly names: readonly string[]
  /** When the oldest on it was made, in milliseconds since 1970 as Gemini writes them: the next page begins there. */
  readonly oldest: string | null
}

/** Reads the answer of `/v1/account/list` (sheet, 6.6). @throws ValiError on another shape */
export function parseAccountPage(answer: unknown): AccountPage {
  const entries = v.parse(v.array(listed), answer)
  const times = entries.flatMap((entry) => (entry.created === null ? [] : [entry.created]))
  return {
    accounts: entries
      .filter((account) => account.status === 'open')
      .map((account) => ({ shortName: account.account, name: account.name, created: account.created })),
    names: entries.map(({ account }) => account),
    oldest: times.reduce<string | null>(
      (least, time) => (least === null || Number(time) < Number(least) ? time : least),
      null,
    ),
  }
}

/** The oldest first, as their owner made them. */
export function oldestFirst(accounts: readonly Account[]): Account[] {
  return [...accounts].sort((a, b) => Number(a.created ?? 0) - Number(b.created ?? 0))
}
