import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { environmentOf } from './environment.ts'
import { type Hall, receive } from './reception.ts'

/** The exchange's HTTPS face. Call `listen` on it. */
export function makeHttpsServer(hall: Hall, certificate: { certificatePem: string; privateKeyPem: string }): Server {
  const options = { cert: certificate.certificatePem, key: certificate.privateKeyPem }
  return createServer(options, (message, response) => {
    handle(hall, message, response).catch(() => message.socket.destroy())
  })
}

async function handle(hall: Hall, message: IncomingMessage, response: ServerResponse): Promise<void> {
  // Bodies are tolerated and mean nothing: some clients send their JSON there as well (section 2.1).
  message.resume()
  const environment = environmentOf(message.headers.host ?? '')
  response.sendDate = false
  response.setHeader('Date', new Date(hall.serverMs()).toUTCString())
  response.setHeader('Vary', 'Origin')
  if (!environment) {
    const text =
      'This is the practice exchange. Say which one you mean: Host: api.gemini.com or api.sandbox.gemini.com\n'
    response.writeHead(421, { 'Content-Type': 'text/plain' }).end(text)
    return
  }
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const { reply, settle } = await receive(hall, {
    environment,
    headers,
    method: message.method ?? '',
    target: message.url ?? '',
    remoteAddress: (message.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  })
  response.on('close', settle)
  if (response.destroyed) settle()
  if (reply.kind === 'cut') message.socket.destroy()
  if (reply.kind === 'answer') {
    // Before the last byte leaves: a caller that waits for its answer must never be seen to overlap.
    settle()
    response.setHeader('Content-Length', Buffer.byteLength(reply.body))
    response.writeHead(reply.status, reply.headers)
    if (reply.isCutShort) response.write(reply.body.slice(0, reply.body.length / 2), () => message.socket.destroy())
    else response.end(reply.body)
  }
}
