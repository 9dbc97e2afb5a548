import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'

/** A server that listens on loopback and can be closed for good. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Listens on 127.0.0.1; port 0 lets the system choose. Rejects when the port is taken. */
export async function listen(server: Server, port: number): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has an address, not a pipe
    async close() {
      const closed = once(server, 'close')
      server.close()
      // Kept-alive and silent connections would hold the server open.
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
