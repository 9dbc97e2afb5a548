import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { type Environment, hosts } from './environment.ts'
import type { Exchange } from './exchange.ts'
import type { PracticeKey } from './practice-keys.ts'

/** What came back: the body's exact text, and the same parsed by plain JSON.parse (undefined when it is not JSON). */
export interface Received {
  status: number
  body: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any
  headers: IncomingHttpHeaders
}

/** Three headers, signed here with node:crypto and nothing of the exchange's own code. */
export function signedHeaders(key: Pick<PracticeKey, 'publicKey' | 'secret'>, json: string): Record<string, string> {
  const payload = Buffer.from(json, 'utf8').toString('base64')
  return {
    'X-GEMINI-APIKEY': key.publicKey,
    'X-GEMINI-PAYLOAD': payload,
    'X-GEMINI-SIGNATURE': createHmac('sha384', key.secret).update(payload).digest('hex'),
  }
}

/** Sends one request straight to the exchange's HTTPS port, trusting its certificate by name. */
export function send(
  exchange: Exchange,
  environment: Environment,
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Received> {
  const { port } = new URL(exchange.httpsUrl)
  const host = hosts[environment]
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      servername: host,
      ca: exchange.certificatePem,
      agent: false as const,
      headers: { Host: host, ...headers },
    }
    const sent = request(options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body, json: parsed(body), headers: response.headers })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A caller for one practice key: each call gets the next nonce, or the one given as `nonce` among the fields. */
export function makeCaller(exchange: Exchange, key: PracticeKey, now: () => number = Date.now) {
  let last = 0
  return (path: string, fields: Record<string, unknown> = {}): Promise<Received> => {
    last = key.nonceRule === 'time' ? Math.floor(now() / 1000) : Math.max(last + 1, now())
    const json = JSON.stringify({ request: path, nonce: last, ...fields })
    return send(exchange, key.environment, 'POST', path, signedHeaders(key, json))
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
