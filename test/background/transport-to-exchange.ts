import { request } from 'node:https'
import type { HttpAnswer, Transport } from '../../src/background/gemini/http.ts'
import type { Environment } from '../../src/core/gemini/environment.ts'
import { GeminiError } from '../../src/core/gemini/failure.ts'
import type { Exchange } from '../exchange/exchange.ts'

/**
 * Sends to the local exchange what the real transport would send to Gemini.
 * @param network how long a call waits for its answer, in milliseconds
 * @param leaves told the host of each call before it is sent
 */
export function transportTo(
  exchange: Exchange,
  network: { readonly patienceMs: number },
  leaves: (host: string) => Promise<void>,
): { sendPost: Transport['post']; sendGet: Transport['get'] } {
  const hosts: Readonly<Record<Environment, string>> = {
    production: 'api.gemini.com',
    sandbox: 'api.sandbox.gemini.com',
  }
  const send = async (environment: Environment, method: string, path: string, headers: Record<string, string>) => {
    const host = hosts[environment]
    await leaves(host)
    return new Promise<HttpAnswer>((resolve, reject) => {
      const options = { method, servername: host, ca: exchange.certificatePem, headers: { ...headers, Host: host } }
      const fail = (cause: Error) => reject(new GeminiError({ code: 'unreachable' }, { cause }))
      const call = request(exchange.httpsUrl + path, options, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          body += chunk
        })
        response.on('error', fail)
        response.on('end', () => {
          const date = Date.parse(response.headers.date ?? '')
          resolve({
            status: response.statusCode ?? 0,
            body,
            serverTime: Number.isNaN(date) ? null : date,
            retryAfter: response.headers['retry-after'] ?? null,
          })
        })
      })
      call.on('error', fail)
      call.setTimeout(network.patienceMs, () => {
        reject(new GeminiError({ code: 'timed-out', seconds: network.patienceMs / 1000 }))
        call.destroy()
      })
      call.end()
    })
  }
  return {
    sendPost: (environment, endpoint, headers) =>
      send(environment, 'POST', endpoint, { ...headers, 'Content-Length': '0' }),
    sendGet: (environment, endpoint, { symbol = '', query = '' } = {}) =>
      send(environment, 'GET', endpoint + symbol + query, {}),
  }
}
