import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  append,
  emptyHead,
  endOf,
  headAfterLoss,
  linesPerPage,
  logHeadSchema,
  logPageSchema,
  mostPages,
} from '../../../src/core/signing-log/chain.ts'
import { shortReason } from '../../../src/core/signing-log/log-line.ts'
import { verify } from '../../../src/core/signing-log/verdict.ts'
import { logOf, sha256, signed, someLines } from './log-under-test.ts'

describe('the signing log', () => {
  it('numbers its lines from 1 and hashes each with all before it', () => {
    const { pages } = logOf(someLines(2))
    const [first, second] = pages[0]?.lines ?? []
    const text =
      '{"kind":"signed","n":1,"at":1793707200000,"keyName":"Key 0","maskedKey":"account-…T9cA",' +
      `"keyRef":"${'a'.repeat(32)}","environment":"production","endpoint":"/v1/roles","why":"check"}`
    expect(first).toMatchObject({ n: 1, hash: sha256(`${'0'.repeat(64)}\n${text}`) })
    expect(second).toMatchObject({
      n: 2,
      hash: sha256(`${first?.hash}\n{"kind":"answered","n":2,"at":1793707201000,"of":1,"status":200,"reason":null}`),
    })
  })

  it('hashes what a ticket said with its line', () => {
    const ticket = { terms: '{"symbol":"BTCUSD"}', digest: 'c'.repeat(64) }
    const [line] = logOf([signed({ why: 'ticket', ticket })]).pages[0]?.lines ?? []
    const text =
      '{"kind":"signed","n":1,"at":1793707200000,"keyName":"Tax export","maskedKey":"account-…T9cA",' +
      `"keyRef":"${'a'.repeat(32)}","environment":"production","endpoint":"/v1/roles","why":"ticket",` +
      `"ticket":{"terms":"{\\"symbol\\":\\"BTCUSD\\"}","digest":"${'c'.repeat(64)}"}}`
    expect(line?.hash).toBe(sha256(`${'0'.repeat(64)}\n${text}`))
  })

  it.each<[string, object]>([
    ['other terms', { terms: '{"symbol":"ETHUSD"}' }],
    ['another digest', { digest: 'd'.repeat(64) }],
  ])('shows that a ticket’s line was given %s', (_, change) => {
    const ticket = { terms: '{"symbol":"BTCUSD"}', digest: 'c'.repeat(64) }
    const { head, pages } = logOf([signed({ why: 'ticket', ticket }), signed()])
    const altered = pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ('ticket' in line ? { ...line, ticket: { ...ticket, ...change } } : line)),
    }))
    expect(verify(head, pages, sha256).breaks).toEqual([])
    expect(verify(head, altered, sha256).breaks).toEqual([{ kind: 'altered', afterN: 0 }])
  })

  it('hashes a line alike, whatever order its fields come in', () => {
    const line = signed()
    const turned = Object.fromEntries(Object.entries(line).reverse()) as typeof line
    expect(logOf([turned]).head).toEqual(logOf([line]).head)
  })

  it('starts a new page when one is full', () => {
    const { head, pages } = logOf(someLines(linesPerPage + 1))
    expect(pages.map(({ lines }) => lines.length)).toEqual([linesPerPage, 1])
    expect(head.pages.map(({ number, n }) => [number, n])).toEqual([
      [1, linesPerPage],
      [2, linesPerPage + 1],
    ])
  })

  it('stays within its bounds after 5,000 lines, says what it dropped, and is whole', () => {
    const { head, pages } = logOf(someLines(5000))
    const verdict = verify(head, pages, sha256)
    expect(pages).toHaveLength(mostPages)
    expect(head.pages).toHaveLength(mostPages)
    expect(verdict).toMatchObject({
      breaks: [],
      dropped: { lines: 3000, until: someLines(3000).at(-1)?.at },
    })
    expect(verdict.lines.map(({ n }) => n)).toEqual(Array.from({ length: 2000 }, (_, i) => 3001 + i))
    // What is written with each line, and what all of it takes.
    expect(JSON.stringify(pages[0]).length + JSON.stringify(head).length).toBeLessThan(24_000)
  })

  it('can be read again as it was stored', () => {
    const { head, pages } = logOf(someLines(2500))
    expect(v.parse(logHeadSchema, JSON.parse(JSON.stringify(head)))).toEqual(head)
    for (const page of pages) expect(v.parse(logPageSchema, JSON.parse(JSON.stringify(page)))).toEqual(page)
  })

  it.each<[string, Parameters<typeof append>[2]]>([
    ['a reason without end', { kind: 'answered', at: 1, of: 1, status: 400, reason: 'x'.repeat(61) }],
    ['a status that is none', { kind: 'answered', at: 1, of: 1, status: 0, reason: null }],
    ['a time before 1970', signed({ at: -1 })],
  ])('takes no line that could not be read again: %s', (_, line) => {
    expect(() => append(emptyHead, null, line, sha256)).toThrow(v.ValiError)
  })

  it('takes any reason that is cut short', () => {
    const reason = shortReason('x'.repeat(500))
    expect(logOf([{ kind: 'answered', at: 1, of: 1, status: 400, reason }]).pages).toHaveLength(1)
  })

  it('goes on after a last page that does not open, and the break stays to be seen', () => {
    const { head, pages } = logOf(someLines(60))
    const after = logOf(someLines(3), { head, pages: pages.slice(0, 1) })
    expect(verify(after.head, after.pages, sha256)).toMatchObject({
      breaks: [{ kind: 'missing', afterN: 50, untilN: 60 }],
    })
    expect(endOf(after.head).n).toBe(63)
  })

  it('goes on after a last page that was put back, and leaves it as it is', () => {
    const before = logOf(someLines(10))
    const { head } = logOf(someLines(5), before)
    const after = logOf(someLines(1), { head, pages: before.pages })
    expect(verify(after.head, after.pages, sha256).breaks).toEqual([{ kind: 'missing', afterN: 10, untilN: 15 }])
  })

  it.each([0, 1, 50, 120])('goes on without the head after %i lines, and the break stays to be seen', (count) => {
    const { pages } = logOf(someLines(count))
    const head = headAfterLoss([null, ...pages].reverse())
    const gap = { kind: 'missing', afterN: count, untilN: count + 1 }
    expect(verify(head, pages, sha256)).toMatchObject({ breaks: [gap] })
    const after = logOf(someLines(70), { head, pages })
    const verdict = verify(after.head, after.pages, sha256)
    expect(verdict.breaks).toEqual([gap])
    expect(verdict.lines).toHaveLength(count + 70)
  })
})
