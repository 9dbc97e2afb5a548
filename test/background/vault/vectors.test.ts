import { describe, expect, it } from 'vitest'
import type { Nonce } from '../../../src/core/gemini/nonce.ts'
import { payloadOf } from '../../../src/core/gemini/signed-request.ts'
import { geminiVectors, wronglyDecoded } from '../../vectors/gemini.ts'
import { arePublishedVectorsHere, gcmVectors, hmacVectors } from '../../vectors/published.ts'
import { failedGcm, failedHmac, signatureOf } from '../../vectors/vault-under-test.ts'

describe('the signatures of the API sheet', () => {
  it.each(geminiVectors)('$name', async ({ secret, json, payload, signature }) => {
    expect(Buffer.from(json).toString('base64')).toBe(payload)
    expect(await signatureOf(secret, payload)).toBe(signature)
  })

  it('are over payloads that our own writing gives, where those are compact and have a path and a nonce only', () => {
    const [, , v3, , v5] = geminiVectors
    expect(payloadOf('/v1/prediction-markets/order', '1700000000000' as Nonce, {})).toBe(v3.payload)
    expect(payloadOf('/v1/balances', '1700000000000' as Nonce, {})).toBe(v5.payload)
  })

  it('do not come from a secret that was taken for base64', async () => {
    const { secret, payload, startsWith } = wronglyDecoded
    expect((await signatureOf(secret, payload)).startsWith(startsWith)).toBe(false)
  })
})

describe.skipIf(!arePublishedVectorsHere)('the published vectors', () => {
  it('of HMAC-SHA384 pass, all 174', async () => {
    const vectors = hmacVectors()
    expect(vectors.length).toBe(174)
    expect(await failedHmac(vectors)).toEqual([])
  })

  it('of AES-GCM pass, all that Node can run (the rest in the browser)', async () => {
    const vectors = gcmVectors({ least: 96, most: 1024 })
    expect(vectors.length).toBe(182)
    expect(await failedGcm(vectors)).toEqual([])
  })
})
