import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHead, type LogPage } from '../../../src/core/signing-log/chain.ts'
import type { ChainedLine } from '../../../src/core/signing-log/log-line.ts'
import { verify } from '../../../src/core/signing-log/verdict.ts'
import { logOf, type StoredLog, sha256, signed, someLines } from './log-under-test.ts'

/** The log with one page's lines changed. */
function changed(log: StoredLog, place: number, change: (lines: ChainedLine[]) => ChainedLine[]): LogPage[] {
  return log.pages.map((page, i) => (i === place ? { ...page, lines: change([...page.lines]) } : page))
}

const breaksOf = ({ head }: StoredLog, pages: readonly (LogPage | null)[]) => verify(head, pages, sha256).breaks

const short = logOf(someLines(130)) // three pages, the last of 30 lines
const truncated = logOf(someLines(2130)) // its oldest pages were dropped

/** A log, one of its pages by place, and one of its lines by place. */
const anyLine = fc
  .constantFrom(short, truncated)
  .chain((log) => fc.record({ log: fc.constant(log), page: fc.nat(log.pages.length - 1) }))
  .chain(({ log, page }) =>
    fc.record({
      log: fc.constant(log),
      page: fc.constant(page),
      line: fc.nat((log.pages[page]?.lines.length ?? 1) - 1),
    }),
  )

describe('an untouched log', () => {
  it('has no breaks, whatever its length, and in whatever order its pages come', () => {
    fc.assert(
      fc.property(fc.nat(160), (count) => {
        const log = logOf(someLines(count))
        const verdict = verify(log.head, [...log.pages].reverse(), sha256)
        expect(verdict.breaks).toEqual([])
        expect(verdict.lines.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
      }),
      { numRuns: 40 },
    )
  })

  it('has none when it is empty, or when a dropped page was left behind', () => {
    expect(verify(emptyHead, [], sha256)).toEqual({ lines: [], breaks: [], dropped: null })
    const leftBehind = { ...truncated.pages[0], number: 1 } as LogPage
    expect(breaksOf(truncated, [leftBehind, ...truncated.pages])).toEqual([])
  })
})

describe('a log that was touched shows', () => {
  it('any line whose words were changed', () => {
    const words: ((line: ChainedLine) => ChainedLine)[] = [
      (line) => ({ ...line, at: line.at + 1 }),
      (line) => ({ ...line, n: line.n + 1 }),
      (line) => ({ ...line, hash: sha256(line.hash) }),
      (line) => (line.kind === 'signed' ? { ...line, endpoint: '/v1/account' } : { ...line, status: 403 }),
      (line) => (line.kind === 'signed' ? { ...line, keyRef: null } : { ...line, of: line.of + 2 }),
    ]
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...words), ({ log, page, line }, change) => {
        const pages = changed(log, page, (lines) => lines.map((each, i) => (i === line ? change(each) : each)))
        expect(breaksOf(log, pages)).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('any line that was changed and hashed anew', () => {
    fc.assert(
      fc.property(anyLine, ({ log, page, line }) => {
        const n = log.pages[page]?.lines[line]?.n ?? 0
        // The line as another log of the same length has it.
        const forged = logOf([...someLines(n - 1), signed({ keyName: 'Another' })])
          .pages.at(-1)
          ?.lines.at(-1)
        const pages = changed(log, page, (lines) => lines.map((each, i) => (i === line && forged ? forged : each)))
        expect(breaksOf(log, pages)).not.toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  it('any line that was taken out, with its number', () => {
    fc.assert(
      fc.property(anyLine, ({ log, page, line }) => {
        const n = log.pages[page]?.lines[line]?.n ?? 0
        const breaks = breaksOf(
          log,
          changed(log, page, (lines) => lines.toSpliced(line, 1)),
        )
        expect(breaks).toEqual([{ kind: 'missing', afterN: n - 1, untilN: n }])
      }),
      { numRuns: 60 },
    )
  })

  it('any line that was put in', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(49), ({ log, page, line }, other) => {
        const pages = changed(log, page, (lines) => {
          const copy = lines[other % lines.length]
          return copy === undefined ? lines : lines.toSpliced(line, 0, copy)
        })
        expect(breaksOf(log, pages)).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('any two lines that changed places, and all lines can still be read', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(49), ({ log, page, line }, other) => {
        const pages = changed(log, page, (lines) => {
          const [one, two] = [lines[line], lines[other % lines.length]]
          fc.pre(one !== undefined && two !== undefined && one !== two)
          return lines.map((each) => (each === one ? two : each === two ? one : each))
        })
        const verdict = verify(log.head, pages, sha256)
        expect(verdict.breaks).not.toEqual([])
        expect(verdict.lines).toHaveLength(log.pages.flatMap(({ lines }) => lines).length)
      }),
      { numRuns: 60 },
    )
  })

  it('any page that is gone or does not open, and the others are read', () => {
    fc.assert(
      fc.property(anyLine, fc.boolean(), ({ log, page }, isGone) => {
        const lost = log.pages[page]?.lines ?? []
        const pages = isGone ? log.pages.toSpliced(page, 1) : log.pages.with(page, null as unknown as LogPage)
        const verdict = verify(log.head, pages, sha256)
        const afterN = (lost[0]?.n ?? 0) - 1
        expect(verdict.breaks).toEqual([{ kind: 'missing', afterN, untilN: lost.at(-1)?.n }])
        expect(verdict.lines).toHaveLength(log.pages.flatMap(({ lines }) => lines).length - lost.length)
      }),
      { numRuns: 60 },
    )
  })

  it('that its end was cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), (cut) => {
        const pages = changed(short, 2, (lines) => lines.slice(0, -cut))
        expect(breaksOf(short, pages)).toEqual([{ kind: 'missing', afterN: 130 - cut, untilN: 130 }])
      }),
    )
  })

  it('that a page stands where another belongs', () => {
    const [one, two, three] = short.pages as [LogPage, LogPage, LogPage]
    const pages = [{ ...two, number: 1 }, { ...one, number: 2 }, three]
    const verdict = verify(short.head, pages, sha256)
    expect(verdict.breaks).not.toEqual([])
    expect(verdict.lines).toHaveLength(130)
  })

  it('that the head was put back as it once was', () => {
    const before = logOf(someLines(40))
    const onePage = logOf(someLines(5), before)
    expect(breaksOf({ ...onePage, head: before.head }, onePage.pages)).toEqual([{ kind: 'altered', afterN: 40 }])
    const twoPages = logOf(someLines(20), before)
    expect(breaksOf({ ...twoPages, head: before.head }, twoPages.pages)).toEqual([{ kind: 'altered', afterN: 40 }])
  })

  it('that all its pages are gone', () => {
    expect(breaksOf(short, [])).toEqual([
      { kind: 'missing', afterN: 0, untilN: 50 },
      { kind: 'missing', afterN: 50, untilN: 100 },
      { kind: 'missing', afterN: 100, untilN: 130 },
    ])
  })
})
