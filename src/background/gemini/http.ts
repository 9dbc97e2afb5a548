import {
  type PrivateEndpoint,
  type PublicEndpoint,
  privateEndpoints,
  publicEndpoints,
} from '../../core/gemini/endpoints.ts'
import { apiOriginOf, type Environment } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import type { SignedHeaders } from '../../core/gemini/signed-request.ts'

/** An answer as it came, whatever its status. */
export interface HttpAnswer {
  readonly status: number
  readonly body: string
  /** Gemini's clock by the `Date` header, in milliseconds since 1970; null where there was none. */
  readonly serverTime: number | null
  readonly retryAfter: string | null
}

const patienceSeconds = 20

/** The only thing in Twinkey that reaches the network. What it gives throws GeminiError `unreachable` or `timed-out`. */
export interface Transport {
  /** Sends a signed call with an empty body. */
  readonly post: (environment: Environment, endpoint: PrivateEndpoint, headers: SignedHeaders) => Promise<HttpAnswer>
  /**
   * Asks for something public. `about`: what an endpoint that ends in a slash is asked about, a market's symbol, and a query
   * where there is one.
   */
  readonly get: (environment: Environment, endpoint: PublicEndpoint, about?: About) => Promise<HttpAnswer>
}

/** What a public call is about. `query` is ours, never typed by anybody. */
export interface About {
  readonly symbol?: string
  readonly query?: '' | '?limit_bids=1&limit_asks=1'
}

/** @param leaves is told the host of each call, and waited for, before that leaves */
export function transport(leaves: (host: string) => Promise<void>): Transport {
  return {
    post(environment, endpoint, headers) {
      // The type says it already; this stands in case a cast ever gets past the type.
      if (!privateEndpoints.includes(endpoint)) throw new TypeError('not an endpoint that Twinkey calls')
      return send(leaves, apiOriginOf(environment) + endpoint, { method: 'POST', headers: { ...headers } })
    },
    get(environment, endpoint, { symbol = '', query = '' } = {}) {
      if (!publicEndpoints.includes(endpoint)) throw new TypeError('not an endpoint that Twinkey calls')
      const isFitting = endpoint.endsWith('/') ? /^[a-zA-Z0-9]{3,40}$/.test(symbol) : symbol === ''
      if (!isFitting) throw new TypeError('not a symbol')
      return send(leaves, apiOriginOf(environment) + endpoint + symbol + query, { method: 'GET' })
    },
  }
}

async function send(leaves: (host: string) => Promise<void>, url: string, request: RequestInit): Promise<HttpAnswer> {
  await leaves(new URL(url).host)
  try {
    const response = await fetch(url, {
      ...request,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceSeconds * 1000),
    })
    const date = Date.parse(response.headers.get('Date') ?? '')
    return {
      status: response.status,
      body: await response.text(),
      serverTime: Number.isNaN(date) ? null : date,
      retryAfter: response.headers.get('Retry-After'),
    }
  } catch (cause) {
    const isTimeout = cause instanceof DOMException && cause.name === 'TimeoutError'
    throw new GeminiError(isTimeout ? { code: 'timed-out', seconds: patienceSeconds } : { code: 'unreachable' }, {
      cause,
    })
  }
}
