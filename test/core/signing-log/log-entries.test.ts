import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { entriesOf, filterEntries, type LogFilter, outcomeOf } from '../../../src/core/signing-log/log-entries.ts'
import type { LogLine } from '../../../src/core/signing-log/log-line.ts'
import { verify } from '../../../src/core/signing-log/verdict.ts'
import { logOf, sha256, signed } from './log-under-test.ts'

const other = 'b'.repeat(32) as KeyRef
const ticket = { terms: '{"symbol":"BTCUSD"}', digest: 'c'.repeat(64) }
const { head, pages } = logOf([
  signed({ at: 1, keyRef: null, keyName: 'Bot', why: 'add' }), // 1
  { kind: 'answered', at: 2, of: 1, status: 200, reason: null },
  signed({ at: 3, keyRef: other, keyName: 'Bot', endpoint: '/v1/account', why: 'refresh' }), // 3
  signed({ at: 4, why: 'refresh' }), // 4
  { kind: 'answered', at: 5, of: 4, status: 403, reason: 'MissingRole' },
  { kind: 'answered', at: 6, of: 3, status: null, reason: 'timed-out' },
  signed({ at: 7, why: 'ticket', endpoint: '/v1/order/new', ticket }), // 7
  signed({ at: 8, keyRef: other, keyName: 'Grid bot' }), // 8
  { kind: 'answered', at: 9, of: 8, status: 200, reason: 'InvalidSignature' },
])
const entries = entriesOf(verify(head, pages, sha256).lines)

describe('the entries of the log', () => {
  it('are signatures with their answers, newest first, also where answers overtook each other', () => {
    expect(entries.map(({ n, answer }) => [n, answer])).toEqual([
      [8, { at: 9, status: 200, reason: 'InvalidSignature' }],
      [7, null],
      [4, { at: 5, status: 403, reason: 'MissingRole' }],
      [3, { at: 6, status: null, reason: 'timed-out' }],
      [1, { at: 2, status: 200, reason: null }],
    ])
  })

  it('have what a ticket said, and nothing where none was signed', () => {
    expect(entries.map((entry) => entry.ticket)).toEqual([null, ticket, null, null, null])
  })

  it('carry no hashes', () => {
    expect(JSON.stringify(entries)).not.toContain('hash')
  })

  it('leave out an answer whose signature was dropped', () => {
    const orphan: LogLine = { kind: 'answered', n: 9, at: 9, of: 4, status: 200, reason: null }
    expect(entriesOf([orphan])).toEqual([])
  })

  it('went well only with a 200 that gives no reason', () => {
    expect(entries.map(outcomeOf)).toEqual(['refused', 'none', 'refused', 'none', 'ok'])
  })

  it.each<[LogFilter, number[]]>([
    [{}, [8, 7, 4, 3, 1]],
    [{ key: other }, [8, 3]],
    [{ key: 'Bot' }, [1]],
    [{ why: 'refresh' }, [4, 3]],
    [{ outcome: 'none' }, [7, 3]],
    [{ outcome: 'refused', why: 'refresh' }, [4]],
    [{ text: ' BOT ' }, [8, 3, 1]],
    [{ text: 'missingrole' }, [4]],
    [{ text: '/v1/order' }, [7]],
    [{ text: 'btcusd' }, [7]],
    [{ text: 't9ca', key: other }, [8, 3]],
    [{ text: 'nothing of the kind' }, []],
  ])('that fit %j', (filter, fitting) => {
    expect(filterEntries(entries, filter).map(({ n }) => n)).toEqual(fitting)
  })
})
