import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Nonce } from '../../../src/core/gemini/nonce.ts'
import { payloadOf, signedHeaders } from '../../../src/core/gemini/signed-request.ts'

const mac = async (text: string) => createHmac('sha384', '1234abcd').update(text).digest('hex')

describe('a signed request', () => {
  it('has the payload and the signature of the published vector for balances', async () => {
    const payload = payloadOf('/v1/balances', '1700000000000' as Nonce, {})
    expect(payload).toBe('eyJyZXF1ZXN0IjoiL3YxL2JhbGFuY2VzIiwibm9uY2UiOjE3MDAwMDAwMDAwMDB9')
    expect(await signedHeaders(mac, 'mykey', payload)).toEqual({
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-cache',
      'X-GEMINI-APIKEY': 'mykey',
      'X-GEMINI-PAYLOAD': payload,
      'X-GEMINI-SIGNATURE':
        'f440d3af85947b3f15d84b83db8ebca0ad3a630d93a5521aa1adf8b64851eeb11eca797c69431f57b83c430468690934',
    })
  })

  it('writes a fraction with all its decimals, as it is signed', () => {
    const payload = payloadOf('/v1/roles', '1700000000.100' as Nonce, {})
    expect(Buffer.from(payload, 'base64').toString('utf8')).toBe('{"request":"/v1/roles","nonce":1700000000.100}')
  })

  it('writes the nonce digit for digit, and text as UTF-8 in one line of base64', () => {
    const payload = payloadOf('/v1/roles', '1700000000123456789' as Nonce, { account: 'größe "1"\n' })
    const json = Buffer.from(payload, 'base64').toString('utf8')
    expect(payload).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(json).toBe('{"request":"/v1/roles","nonce":1700000000123456789,"account":"größe \\"1\\"\\n"}')
  })
})
