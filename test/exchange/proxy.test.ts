import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

/** Status of a CONNECT, and the tunnel when it is 200. */
async function connect(target: string): Promise<{ status: number | undefined; socket: Socket }> {
  const { port } = new URL(exchange.proxyUrl)
  const sent = httpRequest({ host: '127.0.0.1', port, method: 'CONNECT', path: target, agent: false })
  sent.end()
  const [response, socket] = await once(sent, 'connect')
  return { status: response.statusCode, socket }
}

describe('the proxy', () => {
  test.each([
    ['api.gemini.com:443', 200],
    ['api.sandbox.gemini.com:443', 200],
    ['API.gemini.com:443', 200],
    ['api.gemini.com:80', 403],
    ['api.gemini.com:8443', 403],
    ['exchange.gemini.com:443', 403],
    ['api.gemini.com.example:443', 403],
    ['xapi.gemini.com:443', 403],
    ['127.0.0.1:443', 403],
    ['example.com:443', 403],
  ])('answers CONNECT %s with %i and logs it', async (target, status) => {
    const answer = await connect(target)
    answer.socket.destroy()
    expect(answer.status).toBe(status)
    const [host, port] = target.split(':')
    const contact = { host, port: Number(port), allowed: status === 200, kind: 'connect' }
    expect(exchange.contacts).toEqual([expect.objectContaining(contact)])
  })

  test('refuses a plain request even to the right host, and logs it', async () => {
    const { port } = new URL(exchange.proxyUrl)
    const sent = httpRequest({ host: '127.0.0.1', port, path: 'http://api.gemini.com/v1/symbols', agent: false })
    sent.end()
    const [response] = await once(sent, 'response')
    response.resume()
    expect(response.statusCode).toBe(403)
    const contact = { host: 'api.gemini.com', port: 80, allowed: false, kind: 'plain' }
    expect(exchange.contacts).toEqual([expect.objectContaining(contact)])
    expect(exchange.requests).toEqual([])
  })

  test.each([
    ['api.gemini.com', 'production'],
    ['api.sandbox.gemini.com', 'sandbox'],
  ])('leads %s to %s, under a certificate that names it', async (host, environment) => {
    const { socket } = await connect(`${host}:443`)
    const tls = connectTls({ socket, servername: host, ca: exchange.certificatePem })
    await once(tls, 'secureConnect')
    // The tunnel is the connection; should it ever be ignored, the host given here is still only loopback.
    const sent = httpsRequest({
      host: '127.0.0.1',
      path: '/v1/symbols',
      headers: { Host: host },
      createConnection: () => tls,
    })
    sent.end()
    const [response] = await once(sent, 'response')
    response.resume()
    await once(response, 'end')
    tls.destroy()
    expect(response.statusCode).toBe(200)
    expect(exchange.requests).toMatchObject([{ environment, method: 'GET', path: '/v1/symbols', status: 200 }])
  })
})
