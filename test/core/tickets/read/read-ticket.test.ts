import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsText } from '../../../../src/core/gemini/signed-request.ts'
import { ticketForms, writeTicket } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import { readPastedTicket } from '../../../../src/core/tickets/read/read-ticket.ts'
import { endpointOf, fieldsOf } from '../../../../src/core/tickets/ticket.ts'
import { hostileWords, signedHere } from '../forms/signed-here.ts'
import { bare, encoded, headers, key, payload, read, request, signature, url } from './a-ticket.ts'

/** Broken after so many letters, as a narrow terminal shows it. */
const broken = (text: string, columns: number, lineEnd = '\n') =>
  text
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${columns}}`, 'g'))?.join(lineEnd) ?? '')
    .join('\n')

describe.each(ticketForms)('a ticket written as %s', (form) => {
  const text = writeTicket(form, request)

  it('is read back to the byte', () => {
    expect(readPastedTicket(text)).toEqual(read)
  })

  it('is read back whatever is in it', async () => {
    const anyTicket = fc.oneof(
      fc.record({ kind: fc.constant('cancel' as const), orderId: fc.bigInt(1n, 10n ** 20n - 1n).map(String) }),
      fc.record({
        kind: fc.constant('status-by-client-id' as const),
        clientOrderId: fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'binary', maxLength: 100 })),
      }),
      fc.constantFrom({ kind: 'cancel-all' as const }, { kind: 'open-orders' as const }),
    )
    const anyKey = fc.record({
      environment: fc.constantFrom('production' as const, 'sandbox' as const),
      publicKey: fc.stringMatching(/^(account|master)-[\w+/=.~-]{1,40}$/),
      secret: fc.constant('made up'),
    })
    const account = fc.option(fc.constantFrom('primary', ...hostileWords))
    const nonce = fc.bigInt(1n, 10n ** 19n).map(String)
    await fc.assert(
      fc.asyncProperty(anyTicket, anyKey, account, nonce, async (any, anyOf, named, number) => {
        const signed = await signedHere(anyOf, any, number, named)
        const host = anyOf.environment === 'sandbox' ? 'api.sandbox.gemini.com' : 'api.gemini.com'
        expect(readPastedTicket(writeTicket(form, signed))).toEqual({
          host,
          path: endpointOf[any.kind],
          publicKey: anyOf.publicKey,
          payload: signed.headers['X-GEMINI-PAYLOAD'],
          signature: signed.headers['X-GEMINI-SIGNATURE'],
          endpoint: endpointOf[any.kind],
          nonce: number,
          terms: termsText(fieldsOf(any, named)),
        })
      }),
    )
  })

  it.each<[string, (text: string) => string]>([
    ['the line ends of Windows', (given) => given.replaceAll('\n', '\r\n')],
    [
      'a Markdown fence and words around it',
      (given) => `Please send this:\n\n\`\`\`sh\n${given}\n\`\`\`\n\nThank you!`,
    ],
    ['a link to read above it', (given) => `See https://docs.gemini.com/rest-api/#new-order\n\n${given}`],
    ['typographic quotes', (given) => given.replaceAll(/"([^"]*)"/g, '“$1”')],
    ['indentation', (given) => given.replaceAll(/^/gm, '      ')],
    ['signs of a quoted mail', (given) => given.replaceAll(/^/gm, '> > ')],
    ['a byte order mark and marks of direction', (given) => `\ufeff\u202a${given}\u202c`],
    ['the same text twice', (given) => `${given}\n\n${given}`],
    ['names of headers in other letters', (given) => given.replaceAll('X-GEMINI', 'x-Gemini')],
  ])('is read with %s', (_, change) => {
    expect(readPastedTicket(change(text))).toEqual(read)
  })

  it('is read where a terminal has broken it, at any width', () => {
    // From 40 columns on: below, even the raw request's own names and its first line are in pieces.
    for (let columns = 40; columns < 240; columns += 1) {
      expect(readPastedTicket(broken(text, columns)), `${columns} columns`).toEqual(read)
      expect(readPastedTicket(broken(text, columns, '\r\n')), `${columns} columns, CRLF`).toEqual(read)
    }
  })

  it('is nothing without its key, its payload or its signature', () => {
    for (const name of ['APIKEY', 'PAYLOAD', 'SIGNATURE']) {
      expect(readPastedTicket(text.replace(`X-GEMINI-${name}`, 'X-Other'))).toBeNull()
    }
    for (let end = 0; end < text.indexOf(signature) + 95; end += 1) {
      expect(readPastedTicket(text.slice(0, end))).toBeNull()
    }
  })
})

describe('a ticket that something else wrote', () => {
  const single = writeTicket('curl', request).replaceAll('"', "'")
  const lines = (ending: string) => single.replaceAll(' -H', ` ${ending}\n  -H`)
  const python = `
api_key = "${key.publicKey}"
base_url = "https://api.gemini.com"
conn = http.client.HTTPSConnection('api.gemini.com')
conn.request('POST', '/v1/order/new', headers={
    'Content-Type': 'text/plain', 'X-GEMINI-APIKEY': '${key.publicKey}',
    'X-GEMINI-SIGNATURE': '${signature}', 'X-GEMINI-PAYLOAD': '${payload}'})`

  it.each<[string, string]>([
    ['curl in single quotes', single],
    ['curl over several lines of bash', `$ ${lines('\\')}`],
    ['curl over several lines of cmd', lines('^').replaceAll("'", '"')],
    ['curl over several lines of PowerShell', `PS C:\\Users\\me> ${lines('`').replace('curl', 'curl.exe')}`],
    ['curl with long names', single.replaceAll('-H', '--header').replace('-X', '--request')],
    ['curl with dashes that a word processor made', single.replaceAll('-H', '—header').replaceAll('X-G', 'X‑G')],
    ['curl with the address last', `curl ${single.split(' ').slice(4).join(' ')} -X POST ${url}`],
    ['curl without a space after the colon', single.replaceAll(': ', ':')],
    ['what a browser copies for cmd', single.replaceAll("'", '^"')],
    [
      'what curl -v shows',
      `> POST /v1/order/new HTTP/1.1\n> Host: api.gemini.com\n${bare().replaceAll(/^/gm, '> ')}\n>`,
    ],
    [
      'HTTPie',
      `http POST ${url} X-GEMINI-APIKEY:${key.publicKey} X-GEMINI-PAYLOAD:${payload} X-GEMINI-SIGNATURE:${signature}`,
    ],
    [
      'wget',
      `wget --method=POST ${bare()
        .replaceAll(/^(.*)$/gm, '--header="$1"')
        .replaceAll('\n', ' ')} ${url}`,
    ],
    ['Python', python],
    ['JSON in one line', JSON.stringify(JSON.parse(writeTicket('json', request)))],
    ['JSON inside JSON', JSON.stringify({ asked: writeTicket('json', request) })],
    ['the JSON of PHP', writeTicket('json', request).replaceAll('/', '\\/')],
    ['the JSON of .NET', writeTicket('json', request).replaceAll('+', '\\u002B').replaceAll('=', '\\u003d')],
    [
      'a list of names and values',
      `{"url": "${url}", "headers": [${bare()
        .replaceAll(/^(.*): (.*)$/gm, '{"name": "$1", "value": "$2"}')
        .replaceAll('\n', ', ')}]}`,
    ],
    [
      'Go',
      `http.NewRequest("POST", "${url}", nil)\n${bare().replaceAll(/^(.*): (.*)$/gm, 'r.Header.Set("$1", "$2")')}`,
    ],
    ['Ruby', `Net::HTTP.post(URI("${url}"), nil, ${bare().replaceAll(/^(.*): (.*)$/gm, "'$1' => '$2',")})`],
    [
      'PowerShell',
      `Invoke-RestMethod -Method Post -Uri ${url} -Headers @{ ${bare().replaceAll(/^(.*): (.*)$/gm, '"$1" = "$2";')} }`,
    ],
    ['assignments', `${bare().replaceAll(/^(.*): (.*)$/gm, "headers['$1'] = '$2'")}\nrequests.post(\n  "${url}"\n)`],
    [
      'a text of several lines in quotes',
      `raw = """${bare()}\nContent-Length: 0\nHost: api.gemini.com\n"""\nPOST /v1/order/new`,
    ],
  ])('is read: %s', (_, text) => {
    expect(readPastedTicket(text)).toEqual(read)
  })

  it('is read from the headers alone, in any order, and names no address then', () => {
    const nowhere = { ...read, host: null, path: null }
    const { 'X-GEMINI-APIKEY': first, ...rest } = headers
    expect(readPastedTicket(JSON.stringify({ ...rest, 'X-GEMINI-APIKEY': first }))).toEqual(nowhere)
    expect(readPastedTicket(bare())).toEqual(nowhere)
    expect(readPastedTicket(bare().split('\n').reverse().join('\n'))).toEqual(nowhere)
    expect(readPastedTicket(`${bare()}\n\nThanks\nAdded`)).toEqual(nowhere)
    expect(readPastedTicket(`The X-GEMINI-APIKEY header says who.\n${bare()}`)).toEqual(nowhere)
  })

  it('is read with the signature in capitals, which it gives in lower case', () => {
    expect(readPastedTicket(bare({ signature: signature.toUpperCase() }))?.signature).toBe(signature)
  })
})

describe('a text with two tickets', () => {
  it.each([
    ['two keys', { key: 'account-Other' }],
    ['two payloads', { payload: encoded('{"request":"/v1/order/cancel/all","nonce":1}') }],
    ['two signatures', { signature: '0'.repeat(96) }],
  ])('is none: %s', (_, other) => {
    expect(readPastedTicket(`${bare()}\n\n${bare(other)}`)).toBeNull()
  })
})
