import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { environmentOf } from './environment.ts'

/** One attempt to reach a host through the proxy. */
export interface Contact {
  readonly at: number
  readonly host: string
  readonly port: number
  /** True only for a CONNECT to one of Gemini's two API hosts on port 443. */
  readonly allowed: boolean
  /** `connect` opens a tunnel; `plain` is an unencrypted request, which is always refused. */
  readonly kind: 'connect' | 'plain'
}

/** A proxy on loopback that leads to the local exchange and nowhere else. Call `listen` on it. */
export function makeProxy(exchangePort: number, now: () => number, contacts: Contact[]): Server {
  const refusal = 'The practice proxy leads to api.gemini.com:443 and api.sandbox.gemini.com:443 only.\n'
  const server = createServer((request, response) => {
    const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null
    const host = target?.hostname ?? request.headers.host ?? ''
    contacts.push({ at: now(), host, port: Number(target?.port) || 80, allowed: false, kind: 'plain' })
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end(refusal)
  })
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const found = /^\[?([^\]]*?)\]?:(\d+)$/.exec(request.url ?? '')
    const host = found?.[1] ?? request.url ?? ''
    const port = Number(found?.[2] ?? 0)
    const allowed = port === 443 && environmentOf(host) !== null
    contacts.push({ at: now(), host, port, allowed, kind: 'connect' })
    client.on('error', () => client.destroy())
    if (!allowed) {
      client.end(`HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${refusal}`)
      return
    }
    const inner = connect(exchangePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      inner.write(head)
      inner.pipe(client)
      client.pipe(inner)
    })
    inner.on('error', () => client.destroy())
    inner.on('close', () => client.destroy())
    client.on('close', () => inner.destroy())
  })
  return server
}
