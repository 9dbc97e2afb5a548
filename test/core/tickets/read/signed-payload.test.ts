import { describe, expect, it } from 'vitest'
import { type PastedTicket, readPastedTicket } from '../../../../src/core/tickets/read/read-ticket.ts'
import { geminiVectors } from '../../../vectors/gemini.ts'
import { bare, encoded } from './a-ticket.ts'

describe('a payload of any layout', () => {
  it.each(geminiVectors)('is read: $name', ({ json, payload: given, signature: signed }) => {
    const { request: endpoint, nonce, ...terms } = JSON.parse(json)
    expect(readPastedTicket(bare({ key: 'mykey', payload: given, signature: signed }))).toEqual({
      host: null,
      path: null,
      publicKey: 'mykey',
      payload: given,
      signature: signed,
      endpoint,
      nonce: String(nonce),
      terms: JSON.stringify(terms),
    })
  })

  it.each<[string, Partial<PastedTicket>]>([
    ['{"nonce":"1700000000000","request":"/v1/orders"}', { nonce: '1700000000000', terms: '{}' }],
    ['{"nonce":1700000000.123456,"request":"/v1/orders"}', { nonce: '1700000000.123456' }],
    ['{"nonce":1565673595820662072,"request":"/v1/orders"}', { nonce: '1565673595820662072' }],
    ['{"request":"/v1/orders"}', { nonce: null }],
    ['{"request":"/v1/orders","nonce":""}', { nonce: null }],
    ['{"request":"/v1/orders","nonce":-1}', { nonce: null }],
    ['{"request":"/v1/orders","nonce":1.7e9}', { nonce: null }],
    ['{"request":"/v1/orders","nonce":null}', { nonce: null }],
    ['{"request":"/v1/orders","nonce":[1]}', { nonce: null }],
    ['{"order_id":73751560172006688,\n "request":"/v1/orders"}', { terms: '{"order_id":73751560172006688}' }],
    ['{"a":1.00e-8,"b":[{"c":10.0}],"request":"/v1/orders"}', { terms: '{"a":1.00e-8,"b":[{"c":10.0}]}' }],
    ['{"request":"/v1/orders","__proto__":{"nonce":"1"}}', { nonce: null, terms: '{"__proto__":{"nonce":"1"}}' }],
    ['{"request":"","nonce":"1"}', { endpoint: '' }],
  ])('%s', (json, expected) => {
    expect(readPastedTicket(bare({ payload: encoded(json) }))).toMatchObject({ endpoint: '/v1/orders', ...expected })
  })

  it.each([
    'not JSON',
    '[]',
    '7',
    'null',
    '"request"',
    '{}',
    '{"request":7}',
    '{"request":"/v1/orders","amount":"1","amount":"2"}',
    `{"request":"/v1/orders","a":${'['.repeat(3000)}`,
  ])('that is no request is no ticket: %s', (json) => {
    expect(readPastedTicket(bare({ payload: encoded(json) }))).toBeNull()
  })

  it('that is not base64, or not UTF-8, is no ticket', () => {
    expect(readPastedTicket(bare({ payload: 'A' }))).toBeNull()
    expect(
      readPastedTicket(bare({ payload: Buffer.from('{"request":"\xff"}', 'latin1').toString('base64') })),
    ).toBeNull()
  })
})
