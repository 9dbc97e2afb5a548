import { chooseAccount } from './account-choice.ts'
import type { Dialect } from './dialect.ts'
import { admit, findKey, readPayload } from './door.ts'
import type { Environment } from './environment.ts'
import type { Faults } from './faults.ts'
import { accountId, type Floor } from './floor.ts'
import { cancelSilentSessions } from './heartbeat.ts'
import type { Keyring } from './keyring.ts'
import { suffer } from './misfortune.ts'
import type { Pace } from './pace.ts'
import type { KeyCall, PrivateEndpoint } from './private-call.ts'
import { findPrivateEndpoint } from './private-endpoints.ts'
import { findPublicEndpoint } from './public-endpoints.ts'
import { privateLimit, publicLimit, transfersLimit } from './rate-limit.ts'
import { Refusal } from './refusal.ts'
import { failure, plainAnswer, type Reply, success } from './reply.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'
import { requireRole } from './roles.ts'
import { isPayload, readJson, textOf, type Wire } from './wire.ts'
import { isWithdrawalPath } from './withdrawal.ts'

/** Everything a request can meet. */
export interface Hall {
  readonly floors: Readonly<Record<Environment, Floor>>
  readonly keys: Keyring
  readonly faults: Faults
  readonly pace: Pace
  readonly dialect: Dialect
  readonly log: RequestLog
  /** The clock without skew, for the log, the rate and the heartbeat. */
  readonly now: () => number
  /** The clock that clients see: nonces, `Date`, time stamps. */
  readonly serverMs: () => number
}

/** One HTTP request, with what matters of it. */
export interface Request {
  readonly environment: Environment
  readonly method: string
  /** Path with query. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly remoteAddress: string
}

/** Answers one request and writes it in the log. `settle` is to be called when the answer has left or is given up. */
export async function receive(hall: Hall, request: Request): Promise<{ reply: Reply; settle: () => void }> {
  const [path = ''] = request.target.split('?')
  const keyId = request.headers['x-gemini-apikey'] ?? null
  const described = describe(request, path)
  const { entry, settle } = hall.log.arrive({ ...described, at: hall.now(), keyId })
  const account = typeof described.payload?.account === 'string' ? described.payload.account : null
  const faults = hall.faults.hitting({ path, keyId, environment: request.environment, account })
  const reply = await suffer(faults, hall.dialect, () => serve(hall, request, path).then(success).catch(answerTo))
  if (reply.kind === 'answer') {
    entry.status = reply.status
    entry.reason = reasonIn(reply.body, reply.status)
  }
  return { reply, settle }
}

function answerTo(error: unknown): Reply {
  // A preflight gets no permission of any kind: whether Gemini gives one is UNCONFIRMED.
  if (error === preflight) return plainAnswer(200, '')
  // A mistake of ours would otherwise pass for one of Gemini's.
  if (!(error instanceof Refusal)) console.error(error)
  return failure(error)
}

const preflight = new Error('OPTIONS')

async function serve(hall: Hall, request: Request, path: string): Promise<unknown> {
  if (request.method === 'OPTIONS') throw preflight
  const open = request.method === 'GET' ? findPublicEndpoint(path) : null
  const floor = hall.floors[request.environment]
  if (open) {
    await hall.pace.turn(`public ${request.environment}`, publicLimit)
    cancelSilentSessions(floor, hall.keys, hall.now())
    const query = new URLSearchParams(request.target.split('?')[1])
    return open.answer({ floor, tail: open.tail, query, serverMs: hall.serverMs() })
  }
  const found = request.method === 'POST' ? findPrivateEndpoint(path) : null
  if (!found) throw new Refusal(404, 'EndpointNotFound', 'API entry point not found')
  return servePrivate(hall, request, floor, found)
}

// Order of checks as suggested in gemini-api.md, 7.4 (UNCONFIRMED): headers, key, [rate], address, signature, JSON, request
// match, nonce, account, role, fields, funds.
async function servePrivate(
  hall: Hall,
  request: Request,
  floor: Floor,
  { endpoint, tail }: { endpoint: PrivateEndpoint; tail: string },
): Promise<unknown> {
  const visitor = {
    environment: request.environment,
    path: request.target,
    apiKey: request.headers['x-gemini-apikey'],
    payloadText: request.headers['x-gemini-payload'],
    signature: request.headers['x-gemini-signature'],
    remoteAddress: request.remoteAddress,
  }
  const key = findKey(visitor, hall.keys, hall.dialect)
  await hall.pace.turn(key.id, privateLimit)
  const serverMs = hall.serverMs()
  const payload = admit(visitor, key, serverMs, hall.dialect)
  cancelSilentSessions(floor, hall.keys, hall.now())
  key.lastSeen = hall.now()
  const call: KeyCall = { key, floor, payload, tail, path: endpoint.path, dialect: hall.dialect, serverMs }
  const checkRole = () => requireRole(key, endpoint.roles, endpoint.path, hall.dialect)
  if (endpoint.about !== 'account') {
    // What an account key is told here is UNCONFIRMED. It is asked for the role that only master keys can have.
    if (endpoint.about === 'group' && key.scope === 'account') {
      requireRole(key, ['Administrator'], endpoint.path, hall.dialect)
    }
    checkRole()
    return endpoint.answer(call)
  }
  const account = chooseAccount(floor, key, payload)
  checkRole()
  if (endpoint.path === '/v1/transfers') await hall.pace.turn(`transfers ${accountId(account)}`, transfersLimit)
  return endpoint.answer({ ...call, account })
}

function describe(
  request: Request,
  path: string,
): Omit<LoggedRequest, 'at' | 'keyId' | 'inFlight' | 'status' | 'reason'> {
  const base64 = request.headers['x-gemini-payload']
  const payload = base64 === undefined ? null : readPayload(base64)
  return {
    environment: request.environment,
    method: request.method,
    path: request.target,
    payload: payload && (readable(payload) as Record<string, unknown>),
    payloadText: payload && Buffer.from(base64 ?? '', 'base64').toString('utf8'),
    origin: request.headers.origin ?? null,
    isWithdrawalAttempt: isWithdrawalPath(path),
  }
}

/** Plain values for the log: a number that a double cannot hold stays text. */
function readable(value: Wire): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (isPayload(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, readable(item)]))
  if (typeof value !== 'object' || value === null) return value
  const text = textOf(value) ?? ''
  return String(Number(text)) === text ? Number(text) : text
}

function reasonIn(body: string, status: number): string | null {
  const value = status < 400 ? undefined : readJson(body)
  return isPayload(value) ? textOf(value.reason ?? value.error) : null
}
