import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import type { LogEntry } from '../../src/core/signing-log/log-entries.ts'
import type { Break } from '../../src/core/signing-log/verdict.ts'
import {
  answerTone,
  answerWords,
  breakWords,
  countWords,
  droppedWords,
  keyChoices,
  shortDigest,
} from '../../src/options/log/log-words.ts'
import type { Json } from '../../src/protocol/json.ts'
import type { LogView } from '../../src/protocol/log-view.ts'

const entry = (change: Partial<LogEntry>) => ({ why: 'refresh', answer: null, ...change }) as LogEntry

describe('the words of the signing log', () => {
  it.each<[Partial<LogEntry>, string, string]>([
    [{ answer: { at: 1, status: 200, reason: null } }, '200', 'ok'],
    [{ answer: { at: 1, status: 403, reason: 'MissingRole' } }, '403 MissingRole', 'bad'],
    [{ answer: { at: 1, status: null, reason: 'timed-out' } }, 'No answer: timed-out', 'plain'],
    [{ answer: { at: 1, status: null, reason: null } }, 'No answer', 'plain'],
    [{ answer: null }, 'No answer recorded', 'plain'],
    [{ answer: null, why: 'ticket' }, 'Not sent by Twinkey', 'plain'],
  ])('say what came of %j', (change, words, tone) => {
    expect(answerWords(entry(change))).toBe(words)
    expect(answerTone(entry(change))).toBe(tone)
  })

  it.each<[Break, RegExp]>([
    [{ kind: 'missing', afterN: 12, untilN: 13 }, /^A line after no\. 12 is missing, or was changed/],
    [{ kind: 'missing', afterN: 0, untilN: 50 }, /^50 lines at the very beginning are missing/],
    [{ kind: 'altered', afterN: 7 }, /^What stands after no\. 7 was changed by something other than Twinkey\.$/],
  ])('say where it is broken: %j', (broken, words) => {
    expect(breakWords(broken)).toMatch(words)
  })

  it.each([
    [1, 'The oldest line was dropped to keep the log small.'],
    [240, 'The oldest 240 lines, up to Nov 3, 2026, were dropped to keep the log small.'],
  ])('say what was dropped: %i', (lines, words) => {
    expect(droppedWords({ lines, until: new Date(2026, 10, 3).getTime() })).toBe(words)
  })

  it.each([
    [12, 40, 12, '12 of 40 signatures'],
    [1, 1, 1, '1 of 1 signature'],
    [250, 900, 100, '250 of 900 signatures, the newest 100 shown'],
  ])('count %i of %i, with %i shown', (fitting, all, shown, words) => {
    expect(countWords(fitting, all, shown)).toBe(words)
  })

  it('shorten a digest to what an eye can compare', () => {
    expect(shortDigest('0123456789abcdef'.repeat(4))).toBe('0123456789ab…')
  })

  it('offer each key once, by the name that it had last', () => {
    const ref = 'a'.repeat(32) as KeyRef
    const maskedKey = 'account-…T9cA'
    expect(
      keyChoices([
        entry({ keyRef: ref, keyName: 'New name', maskedKey }),
        entry({ keyRef: ref, keyName: 'Old name', maskedKey }),
        entry({ keyRef: null, keyName: 'Old name', maskedKey }),
      ]),
    ).toEqual([
      { value: ref, label: 'New name · account-…T9cA' },
      { value: 'Old name', label: 'Old name (before it was stored)' },
    ])
  })

  it('stand on a view that a message can carry', () => {
    const log: LogView = { entries: [], breaks: [{ kind: 'altered', afterN: 1 }], dropped: null }
    const carried: Json = log // does not compile where it can't
    expect(JSON.parse(JSON.stringify(carried))).toEqual(log)
  })
})
