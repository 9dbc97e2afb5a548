import { createHash } from 'node:crypto'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { append, emptyHead, type LogHead, type LogPage } from '../../../src/core/signing-log/chain.ts'
import type { NewLine, SignedLine } from '../../../src/core/signing-log/log-line.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const start = Date.UTC(2026, 10, 3, 12)

export const signed = (change: Partial<SignedLine> = {}): Omit<SignedLine, 'n'> => ({
  kind: 'signed',
  at: start,
  keyName: 'Tax export',
  maskedKey: 'account-…T9cA',
  keyRef: 'a'.repeat(32) as KeyRef,
  environment: 'production',
  endpoint: '/v1/roles',
  why: 'check',
  ...change,
})

export interface StoredLog {
  readonly head: LogHead
  readonly pages: readonly LogPage[]
}

/** Keeps the log as the worker does: the head, and the pages by their numbers. */
export function logOf(lines: readonly NewLine[], so: StoredLog = { head: emptyHead, pages: [] }): StoredLog {
  let head = so.head
  const pages = new Map(so.pages.map((page) => [page.number, page]))
  for (const line of lines) {
    const lastPage = pages.get(head.pages.at(-1)?.number ?? 0) ?? null
    const after = append(head, lastPage, line, sha256)
    head = after.head
    pages.set(after.page.number, after.page)
    if (after.droppedPage !== null) pages.delete(after.droppedPage)
  }
  return { head, pages: [...pages.values()] }
}

/** So many lines: signatures, each with its answer. */
export function someLines(count: number): NewLine[] {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? signed({ at: start + i * 1000, keyName: `Key ${i % 3}` })
      : { kind: 'answered', at: start + i * 1000, of: i, status: 200, reason: null },
  )
}
