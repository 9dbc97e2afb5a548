import { describe, expect, it } from 'vitest'
import { ticketForms, writeTicket } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import { hostileWords, signedHere } from './signed-here.ts'

const key = { environment: 'sandbox', publicKey: 'account-MadeUp', secret: 'made up' } as const
const request = await signedHere(key, { kind: 'cancel-all' }, '1800000000')
const sixHeaders = Object.entries({ ...request.headers, 'Content-Length': '0' })

describe.each(ticketForms)('a ticket as %s', (form) => {
  it('says the method, the address and all six headers, and has no body', () => {
    const text = writeTicket(form, request)
    expect(text).toMatch(/post/i)
    expect(sixHeaders.length).toBe(6)
    for (const [name, value] of sixHeaders) {
      expect(text.replaceAll('"', '')).toContain(`${name}: ${value}`)
    }
    expect(text).not.toMatch(/ -d |--data|body|data=/)
  })

  it.each(hostileWords)('shows nothing of what was typed: %j', async (typed) => {
    const hostile = await signedHere(key, { kind: 'status-by-client-id', clientOrderId: typed }, '1800000000', typed)
    const { 'X-GEMINI-PAYLOAD': payload, 'X-GEMINI-SIGNATURE': signature } = hostile.headers
    const harmless = await signedHere(key, { kind: 'status-by-client-id', clientOrderId: 'a' }, '1800000000', 'b')
    const sameButFor = writeTicket(form, hostile)
      .replace(payload, harmless.headers['X-GEMINI-PAYLOAD'])
      .replace(signature, harmless.headers['X-GEMINI-SIGNATURE'])
    expect(sameButFor).toBe(writeTicket(form, harmless))
  })

  it.each([
    '"',
    "'",
    '$(x)',
    '`x`',
    '%PATH%',
    '!x',
    '\\',
    '\n',
    '\r\nX: y',
    'ü',
    '🦊',
    ' ',
    ',',
    ':',
    '{',
    '&',
    '<',
    '',
  ])('is refused where the key is not plain: %j', (odd) => {
    const headers = { ...request.headers, 'X-GEMINI-APIKEY': odd === '' ? '' : `account-${odd}` }
    expect(() => writeTicket(form, { ...request, headers })).toThrow(RangeError)
  })

  it.each([
    'http://api.gemini.com/v1/orders',
    'https://api.gemini.com',
    'https://a@b/v1/orders',
    'https://api.gemini.com/v1/orders?a=b',
    'https://api.gemini.com/"',
    'https://api.gemini.com/$x',
    'https://api.gemini.com/v1/orders\n',
    'javascript:alert(1)',
  ])('is refused for an address that is not plain: %j', (url) => {
    expect(() => writeTicket(form, { ...request, url })).toThrow(RangeError)
  })
})

describe('the raw request', () => {
  it('begins with its method and host, and ends with a blank line', () => {
    const text = writeTicket('http', request)
    expect(text).toMatch(/^POST \/v1\/order\/cancel\/all HTTP\/1\.1\nHost: api\.sandbox\.gemini\.com\n/)
    expect(text).toMatch(/\nContent-Length: 0\n\n$/)
  })
})

describe('the JSON', () => {
  it('is an object of method, address and headers', () => {
    expect(JSON.parse(writeTicket('json', request))).toEqual({
      method: 'POST',
      url: request.url,
      headers: Object.fromEntries(sixHeaders),
    })
  })
})
