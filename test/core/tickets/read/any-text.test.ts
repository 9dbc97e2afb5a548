import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestPastedTicket, readPastedTicket } from '../../../../src/core/tickets/read/read-ticket.ts'
import { bare, encoded, payload, signature } from './a-ticket.ts'

describe('any text', () => {
  it('is read or is none, and never throws', () => {
    const scraps = fc.constantFrom(
      ...'X-GEMINI-APIKEY X-GEMINI-PAYLOAD X-GEMINI-SIGNATURE https:// POST host: " \' ` \\ ^ \n > $ : = , value eyJ ='.split(
        ' ',
      ),
      payload,
      signature,
      'account-a',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 60 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const found = readPastedTicket(any)
        expect(found === null || found.signature === signature).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is not read beyond a length', () => {
    const room = longestPastedTicket - bare().length
    expect(readPastedTicket(`${bare()}${'\n'.repeat(room)}`)).not.toBeNull()
    expect(readPastedTicket(`${bare()}${'\n'.repeat(room + 1)}`)).toBeNull()
  })

  it.each<[string, (length: number) => string]>([
    ['spaces', (length) => ' '.repeat(length)],
    ['line ends', (length) => '\n'.repeat(length)],
    ['backslashes', (length) => '\\'.repeat(length)],
    ['backslashes and spaces', (length) => '\\ '.repeat(length / 2)],
    ['prompts', (length) => '> $ '.repeat(length / 4)],
    ['prompts of PowerShell', (length) => 'PS '.repeat(length / 3)],
    ['prompts of PowerShell, a line each', (length) => 'PS a\n'.repeat(length / 5)],
    ['quotes', (length) => '"'.repeat(length)],
    ['quotes and colons', (length) => 'X-GEMINI-APIKEY'.concat('":'.repeat((length - 15) / 2))],
    ['names', (length) => 'X-GEMINI-APIKEY:'.repeat(length / 16)],
    ['names in quotes', (length) => '"X-GEMINI-PAYLOAD: '.repeat(length / 19)],
    ['short lines of base64', (length) => `X-GEMINI-PAYLOAD: ${'A\n'.repeat((length - 18) / 2)}`],
    ['schemes', (length) => 'https://'.repeat(length / 8)],
    ['schemes in quotes', (length) => '"https:// '.repeat(length / 10)],
    ['addresses of short lines', (length) => 'https://a\n'.repeat(length / 10)],
    ['a method and spaces', (length) => 'POST'.concat(' '.repeat(length - 4))],
    ['methods', (length) => 'POST '.repeat(length / 5)],
    ['hosts', (length) => '"host '.repeat(length / 6)],
    ['a host and spaces', (length) => 'host'.concat(' '.repeat(length - 4))],
    ['a deep payload', (length) => bare({ payload: encoded(`{"request":"","a":${'['.repeat(length / 2)}`) })],
    ['a wide payload', (length) => bare({ payload: encoded(`{"request":""${',"a":[]'.repeat(length / 16)}}`) })],
    ['letters of two units', (length) => '🦊'.repeat(length / 2)],
  ])('takes no longer than its length asks for: %s', (_, make) => {
    const timeOf = (length: number) => {
      const text = `${bare().slice(0, length / 20)}\n${make(length * 0.9)}`.slice(0, length)
      const start = performance.now()
      readPastedTicket(text)
      return performance.now() - start
    }
    const times = Array.from({ length: 5 }, () => timeOf(longestPastedTicket))
    // Some milliseconds are usual. What grows with the square of the length takes more than ten times as many.
    expect(Math.min(...times)).toBeLessThan(150)
  })
})
