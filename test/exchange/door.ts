import type { Dialect } from './dialect.ts'
import type { Environment } from './environment.ts'
import type { KeyRecord, Keyring } from './keyring.ts'
import { spendNonce } from './nonce.ts'
import { Refusal } from './refusal.ts'
import { isSignedBy } from './signature.ts'
import { isPayload, type Payload, readJson } from './wire.ts'

/** What a private request brings to the door. A header that was not sent is undefined. */
export interface Visitor {
  environment: Environment
  path: string
  apiKey: string | undefined
  payloadText: string | undefined
  signature: string | undefined
  remoteAddress: string
}

/** Headers and key: the first two checks, before the rate limit that counts for each key. */
export function findKey(visitor: Visitor, keys: Keyring, dialect: Dialect): KeyRecord {
  const { apiKey, payloadText, signature } = visitor
  // Seen on the sandbox on 2026-08-28 with no text recorded.
  if (!apiKey && !payloadText && !signature) throw new Refusal(401, 'MissingSecurityHeaders')
  const missing = (reason: string, name: string) =>
    new Refusal(dialect.missingHeaderStatus, reason, `Must provide '${name}' header`)
  if (!apiKey) throw missing('MissingApikeyHeader', 'X-GEMINI-APIKEY')
  if (!payloadText) throw missing('MissingPayloadHeader', 'X-GEMINI-PAYLOAD')
  if (!signature) throw missing('MissingSignatureHeader', 'X-GEMINI-SIGNATURE')
  const key = keys.find(visitor.environment, apiKey)
  // A disabled key is expected to look like an unknown one (UNCONFIRMED).
  if (!key || key.isDisabled) throw unknownKey()
  return key
}

/** The rest of the way in: address, signature, JSON, request match, nonce, which is thereby spent. */
export function admit(visitor: Visitor, key: KeyRecord, serverMs: number, { takesFractions }: Dialect): Payload {
  if (key.trustedIps && !key.trustedIps.includes(visitor.remoteAddress)) throw untrustedAddress()
  const text = visitor.payloadText ?? ''
  if (!isSignedBy(key.secret, text, visitor.signature ?? '')) throw new Refusal(400, 'InvalidSignature')
  const payload = readPayload(text)
  if (!payload) throw new Refusal(400, 'InvalidJson')
  if (payload.request !== visitor.path) throw new Refusal(400, 'EndpointMismatch')
  spendNonce(key, payload.nonce, serverMs, takesFractions)
  return payload
}

/** The payload behind its base64 text; null when it is not a JSON object. */
export function readPayload(base64: string): Payload | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null
  const value = readJson(Buffer.from(base64, 'base64').toString('utf8'))
  return isPayload(value) ? value : null
}

/** The refusal of a key that nobody knows. */
export function unknownKey(): Refusal {
  return new Refusal(400, 'InvalidApiKey', 'Invalid API key')
}

/** The refusal of an address that the key does not trust. */
export function untrustedAddress(): Refusal {
  return new Refusal(403, 'ApiKeyIpFilteringFailure', 'ApiKey fails IP Filtering Check for some accounts')
}
