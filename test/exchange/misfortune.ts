import { setTimeout as sleep } from 'node:timers/promises'
import type { Dialect } from './dialect.ts'
import { unknownKey, untrustedAddress } from './door.ts'
import type { Fault } from './faults.ts'
import { tooFast } from './pace.ts'
import { Refusal } from './refusal.ts'
import { type Answer, failure, internalError, plainAnswer, type Reply } from './reply.ts'
import { digits, isPayload, readJson, textOf, type Wire, writeJson } from './wire.ts'

const maintenancePage =
  '<html><head><title>Maintenance</title></head><body><h1>503</h1><p>The Gemini Exchange is currently undergoing ' +
  'maintenance. Please check https://status.gemini.com/ for more information.</p></body></html>'

/** Lets the faults that hit a request happen around `serve`, in the order they were added. */
export async function suffer(faults: readonly Fault[], dialect: Dialect, serve: () => Promise<Reply>): Promise<Reply> {
  for (const fault of faults) {
    if (fault.when === 'after' || isSpoiler(fault)) continue
    const reply = await strike(fault, dialect)
    if (reply) return reply
  }
  let reply = await serve()
  for (const fault of faults) {
    if (fault.when !== 'after' && !isSpoiler(fault)) continue
    const struck = isSpoiler(fault) ? spoil(fault, reply) : await strike(fault, dialect)
    reply = struck ?? reply
  }
  return reply
}

/** What comes instead of an answer; null for a mere delay. */
async function strike(fault: Fault, dialect: Dialect): Promise<Reply | null> {
  switch (fault.kind) {
    case 'answer':
      return plainAnswer(fault.status, fault.body ?? '', { 'Content-Type': 'application/json', ...fault.headers })
    case 'delay':
      await sleep(fault.ms)
      return null
    case 'cut':
    case 'silence':
      return { kind: fault.kind }
    case 'html-200':
      return plainAnswer(200, maintenancePage, { 'Content-Type': 'text/html' })
    case 'maintenance':
      return plainAnswer(503, maintenancePage, { 'Content-Type': 'text/html' })
    case 'empty-500':
      return plainAnswer(500, '')
    case 'error-500':
      return failure(internalError())
    case 'rate-limit':
      return failure(tooFast(dialect, fault.retryAfterSeconds ?? dialect.retryAfterSeconds))
    case 'ip-filter':
      return failure(untrustedAddress())
    case 'unknown-key':
      return failure(unknownKey())
    case 'missing-security-headers':
      return failure(new Refusal(401, 'MissingSecurityHeaders'))
    default:
      return null
  }
}

function isSpoiler({ kind }: Fault): boolean {
  return kind === 'other-envelope' || kind === 'wrong-types' || kind === 'broken-json' || kind === 'cut-short'
}

function spoil(fault: Fault, reply: Reply): Reply {
  if (reply.kind !== 'answer') return reply
  if (fault.kind === 'cut-short') return { ...reply, isCutShort: true }
  if (fault.kind === 'broken-json') return { ...reply, body: reply.body.slice(0, Math.ceil(reply.body.length / 2)) }
  const value = readJson(reply.body)
  if (value === undefined) return reply
  return { ...reply, body: writeJson(fault.kind === 'wrong-types' ? swapTypes(value) : otherEnvelope(value, reply)) }
}

function otherEnvelope(value: Wire, { status }: Answer): unknown {
  if (status < 400 || !isPayload(value)) return value
  return { error: value.reason ?? value.error, message: value.message }
}

function swapTypes(value: Wire): Wire {
  if (Array.isArray(value)) return value.map(swapTypes)
  if (isPayload(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, swapTypes(item)]))
  if (typeof value === 'string') return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? digits(value) : value
  return textOf(value) ?? value
}
