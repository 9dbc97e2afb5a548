import { describe, expect, it } from 'vitest'
import { amount } from '../../../../src/core/money/amount.ts'
import { curlOf } from '../../../../src/core/tickets/forms/curl.ts'
import { plainRequest } from '../../../../src/core/tickets/forms/plain-request.ts'
import { writeTicket } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import { type Shell, wordsOf } from './shells.ts'
import { hostileWords, signedHere } from './signed-here.ts'

const shells: Shell[] = ['bash', 'cmd', 'powershell']
const key = { environment: 'production', publicKey: `account-${'K'.repeat(60)}`, secret: 'made up' } as const

describe('a signed request as a line of curl', () => {
  it('is one line in double quotes, with an empty body and no line end', () => {
    const headers = { 'Content-Type': 'text/plain', 'X-GEMINI-PAYLOAD': 'ab+/AZ09=' }
    expect(curlOf(plainRequest('https://api.gemini.com/v1/order/cancel/all', headers))).toBe(
      'curl -X POST "https://api.gemini.com/v1/order/cancel/all" -H "Content-Type: text/plain" -H "X-GEMINI-PAYLOAD: ab+/AZ09=" -H "Content-Length: 0"',
    )
  })

  it.each(hostileWords)('is the same words in bash, cmd and PowerShell, whatever was typed: %j', async (typed) => {
    const request = await signedHere(key, { kind: 'status-by-client-id', clientOrderId: typed }, '1800000000', typed)
    const headers = Object.entries({ ...request.headers, 'Content-Length': '0' })
    const meant = [
      'curl',
      '-X',
      'POST',
      request.url,
      ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ]
    const line = writeTicket('curl', request)
    for (const shell of shells) expect(wordsOf(shell, line)).toEqual(meant)
  })

  it('is shorter than a terminal takes at once, even for the longest order', async () => {
    const digits = amount('9'.repeat(60))
    const order = {
      symbol: 'X'.repeat(40),
      side: 'sell',
      amount: digits,
      price: digits,
      stopPrice: digits,
      option: null,
      clientOrderId: '\u0001'.repeat(100),
    } as const
    const line = writeTicket(
      'curl',
      await signedHere(key, { kind: 'order', order }, '9'.repeat(20), '\u0001'.repeat(50)),
    )
    // N_TTY_BUF_SIZE of Linux; cmd takes twice as much.
    expect(line.length).toBeLessThan(4096)
  })
})

describe('the shells of these tests', () => {
  it.each<[Shell, string]>([
    ['bash', '"$(x)"'],
    ['bash', '"`x`"'],
    ['bash', '"!x"'],
    ['bash', 'a;b'],
    ['bash', '"a'],
    ['cmd', '"%PATH%"'],
    ['cmd', '"!x!"'],
    ['cmd', 'a&b'],
    ['cmd', '"a\\"'],
    ['powershell', '"$x"'],
    ['powershell', '"`n"'],
    ['powershell', '"a”b"'],
    ['powershell', '(x)'],
  ])('%s refuses %s', (shell, line) => {
    expect(() => wordsOf(shell, line)).toThrow()
  })

  it('take words apart', () => {
    for (const shell of shells) expect(wordsOf(shell, 'a  "b c"d -e')).toEqual(['a', 'b cd', '-e'])
  })
})
