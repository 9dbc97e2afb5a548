import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logCsv } from '../../../src/core/signing-log/log-csv.ts'
import type { LogEntry } from '../../../src/core/signing-log/log-entries.ts'
import { readCsv } from '../text/read-csv.ts'
import { signed, start } from './log-under-test.ts'

const entry = (change: Partial<LogEntry> = {}): LogEntry => {
  const { kind: _, ticket, ...line } = signed()
  return { ...line, n: 1, ticket: ticket ?? null, answer: { at: start + 250, status: 200, reason: null }, ...change }
}
const whole = { breaks: [], dropped: null }

describe('the log as a CSV file', () => {
  it('has a header, and each signature in a row, with times in UTC', () => {
    expect(readCsv(logCsv({ entries: [entry()], ...whole }))).toEqual([
      [
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
      ],
      [
        'signature',
        '1',
        '2026-11-03T12:00:00.000Z',
        'Tax export',
        'account-…T9cA',
        'production',
        '/v1/roles',
        'check',
        '',
        '',
        '2026-11-03T12:00:00.250Z',
        '200',
        '',
        '',
      ],
    ])
  })

  it('says what a ticket said, and by which digest it is known again', () => {
    const ticket = { terms: '{"order_id":73751560172006688}', digest: 'ab'.repeat(32) }
    const row = readCsv(logCsv({ entries: [entry({ why: 'ticket', ticket })], ...whole }))[1]
    expect(row?.slice(7, 10)).toEqual(['ticket', ticket.terms, ticket.digest])
  })

  it('says where no answer was recorded', () => {
    const row = readCsv(logCsv({ entries: [entry({ answer: null })], ...whole }))[1]
    expect(row?.slice(10)).toEqual(['', '', '', 'no answer recorded'])
  })

  it('has a row for each break where it is, and one at its end for what was dropped', () => {
    const rows = readCsv(
      logCsv({
        entries: [entry({ n: 9 }), entry({ n: 5 }), entry({ n: 3 })],
        breaks: [
          { kind: 'missing', afterN: 3, untilN: 4 },
          { kind: 'altered', afterN: 5 },
        ],
        dropped: { lines: 2, until: start },
      }),
    )
    expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['row', 'no', 'note'],
      ['signature', '9', ''],
      ['altered', '', 'what stands after line no. 5 was changed by something other than Twinkey'],
      ['signature', '5', ''],
      ['missing', '', "lines no. 4 to 4 are missing or can't be read"],
      ['signature', '3', ''],
      ['dropped', '', 'the oldest 2 lines, up to 2026-11-03T12:00:00.000Z, were dropped to keep the log small'],
    ])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]))
  })

  it('comes back as it was written, whatever a key is named', () => {
    const name = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', '=', 'a') }))
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const entries = names.map((keyName, i) => entry({ n: names.length - i, keyName }))
        const read = readCsv(logCsv({ entries, ...whole })).slice(1)
        expect(read.map((row) => row[3]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          names.map((each) => each.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        )
      }),
    )
  })
})
