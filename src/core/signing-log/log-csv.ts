import { say, sayCounted } from '../../words/say.ts'
import { csvText } from '../text/csv.ts'
import type { LogEntry } from './log-entries.ts'
import type { Verdict } from './verdict.ts'

/** The columns, and the kinds of rows, are for programs: the same in every language. Notes are for people. */
const columns = [
  'row',
  'no',
  'signed at (UTC)',
  'key name',
  'masked key',
  'environment',
  'endpoint',
  'why',
  'ticket',
  'digest (SHA-256)',
  'answered at (UTC)',
  'status',
  'reason',
  'note',
]

interface Log extends Pick<Verdict, 'breaks' | 'dropped'> {
  readonly entries: readonly LogEntry[]
}

/**
 * The log as a CSV file (RFC 4180), newest first. What was dropped, is missing or was altered has rows of its own, so
 * that the file says no more than the screen does.
 */
export function logCsv({ entries, breaks, dropped }: Log): string {
  const rows = [
    ...entries.map((entry) => ({ n: entry.n, cells: cellsOf(entry) })),
    // Between the line after which it broke and the one that follows.
    ...breaks.map((each) => ({
      n: each.afterN + 0.5,
      cells: marked(
        each.kind,
        each.kind === 'missing'
          ? say('logCsvMissing', { from: `${each.afterN + 1}`, until: `${each.untilN}` })
          : say('logCsvAltered', { after: `${each.afterN}` }),
      ),
    })),
  ].sort((a, b) => b.n - a.n)
  const end =
    dropped === null
      ? []
      : [marked('dropped', sayCounted('logCsvDropped', dropped.lines, { moment: iso(dropped.until) }))]
  return csvText([columns, ...rows.map(({ cells }) => cells), ...end])
}

function cellsOf({ n, at, keyName, maskedKey, environment, endpoint, why, ticket, answer }: LogEntry): string[] {
  return [
    'signature',
    `${n}`,
    iso(at),
    keyName,
    maskedKey,
    environment,
    endpoint,
    why,
    ticket?.terms ?? '',
    ticket?.digest ?? '',
    answer === null ? '' : iso(answer.at),
    `${answer?.status ?? ''}`,
    answer?.reason ?? '',
    answer === null ? say('logCsvNoAnswer') : '',
  ]
}

function marked(row: string, note: string): string[] {
  return columns.map((column) => (column === 'row' ? row : column === 'note' ? note : ''))
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
