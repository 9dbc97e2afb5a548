import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Dialect } from './dialect.ts'
import type { Environment } from './environment.ts'
import type { Exchange } from './exchange.ts'
import { isFault } from './faults.ts'
import type { KeyChange } from './keyring.ts'
import type { Roles } from './roles.ts'

/** What the control port understands, for people with curl. */
export const controlHelp = `GET  /requests  /contacts  /faults  /keys  /dialect
POST /faults   {"kind":"maintenance","path":"/v1/balances","times":1}
POST /keys     {"id":"account-PracticeAuditor00000","isDisabled":true}  or  {"id":…,"roles":{"trader":true}}
POST /dialect  {"balanceTimestamp":"iso"}
POST /skew     {"seconds":-40}
POST /price    {"environment":"production","symbol":"btcusd","price":"60000"}
DELETE /faults   DELETE /logs
`

/** A plain HTTP server that turns the exchange's knobs. Call `listen` on it. */
export function makeControl(exchange: Exchange): Server {
  return createServer((message, response) => {
    const answer = (status: number, value: unknown) => {
      const text = typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`
      response.writeHead(status, { 'Content-Type': typeof value === 'string' ? 'text/plain' : 'application/json' })
      response.end(text)
    }
    // For curl only: a page in a browser has no business here, and says so by its Origin or by a name of its own.
    if (message.headers.origin !== undefined || !/^(127\.0\.0\.1|localhost):/.test(message.headers.host ?? '')) {
      message.resume()
      return answer(403, 'Not for web pages.\n')
    }
    turn(exchange, message).then(
      (value) => answer(value === undefined ? 404 : 200, value ?? controlHelp),
      (error: Error) => answer(400, `${error.message}\n\n${controlHelp}`),
    )
  })
}

async function turn(exchange: Exchange, message: IncomingMessage): Promise<unknown> {
  const text = (await message.toArray()).join('')
  const body = text === '' ? {} : JSON.parse(text)
  const done = { result: 'ok' }
  switch (`${message.method} ${message.url}`) {
    case 'GET /':
      return controlHelp
    case 'GET /requests':
      return exchange.requests
    case 'GET /contacts':
      return exchange.contacts
    case 'GET /faults':
      return exchange.faults.list()
    case 'GET /dialect':
      return exchange.dialect
    case 'GET /keys':
      return exchange.keys.all().map(({ id, label, environment, roles, isDisabled }) => {
        return { id, label, environment, roles, isDisabled }
      })
    case 'POST /faults':
      if (!isFault(body)) throw new RangeError('a fault needs a known kind')
      exchange.faults.add(body)
      return done
    case 'POST /keys': {
      // Typed by hand on this machine: a wrong field name does nothing, a wrong id or role is refused.
      const { id, roles, ...change } = body as { id: string; roles?: Partial<Roles> } & KeyChange
      exchange.keys.change(id, change)
      if (roles) exchange.keys.setRoles(id, roles)
      return done
    }
    case 'POST /dialect':
      return Object.assign(exchange.dialect, body as Partial<Dialect>)
    case 'POST /skew':
      exchange.setSkewSeconds(Number(body.seconds) || 0)
      return done
    case 'POST /price':
      exchange.movePrice(body.environment as Environment, String(body.symbol), String(body.price))
      return done
    case 'DELETE /faults':
      exchange.faults.clear()
      return done
    case 'DELETE /logs':
      exchange.clearLogs()
      return done
    default:
      return undefined
  }
}
