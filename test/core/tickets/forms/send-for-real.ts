import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ProxyAgent, request } from 'undici'
import type { TicketForm } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import { isRootOnDebian } from '../../../../tools/debian.ts'
import { findSender, howToInstallSenders, type TicketSender } from '../../../../tools/ticket-senders.ts'
import type { Exchange } from '../../../exchange/exchange.ts'

/** The ways in which these tests send a copied text; two forms have several homes. */
export const ways = [
  'curl',
  'http',
  'json',
  'python',
  'fetch, a module',
  'fetch, a script',
  'fetch, the prompt',
] as const
export type Way = (typeof ways)[number]

export function formOf(way: Way): TicketForm {
  return way.startsWith('fetch') ? 'fetch' : (way as Exclude<Way, `fetch${string}`>)
}

const needs: Readonly<Record<TicketForm, readonly TicketSender[]>> = {
  curl: ['bash', 'curl'],
  http: ['openssl'],
  json: [],
  python: ['python3'],
  fetch: [],
}

/** False where a program is missing that nobody has installed: then what needs it is skipped, visibly. */
export function canSend(way: Way): boolean {
  const missing = needs[formOf(way)].filter((sender) => findSender(sender) === null)
  if (missing.length === 0 || isRootOnDebian()) return true
  console.warn(`SKIPPED: ${way}, for want of ${missing.join(', ')}. ${howToInstallSenders}`)
  return false
}

/**
 * Sends a copied text as a person would who pasted it. What is told of proxy and certificate stands beside the text,
 * never in it.
 * @returns all that could be read on the screen
 */
export async function sendForReal(exchange: Exchange, way: Way, text: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'twinkey-ticket-'))
  try {
    const pem = join(home, 'exchange.pem')
    writeFileSync(pem, exchange.certificatePem)
    const run = (sender: TicketSender | 'node', args: string[], typed: string, until?: RegExp) =>
      runProgram(sender, args, { typed, until, home, environment: environmentOf(exchange, pem, home) })
    const file = (name: string) => {
      writeFileSync(join(home, name), text)
      return join(home, name)
    }
    switch (way) {
      case 'curl':
        // Interactive, as a terminal's: there `!` means something too.
        return await run('bash', ['--norc', '--noprofile', '-i'], `${text}\n`)
      case 'http': {
        const host = /^Host: (.*)$/m.exec(text)?.[1] ?? ''
        const proxy = new URL(exchange.proxyUrl).host
        const args = ['s_client', '-quiet', '-crlf', '-CAfile', pem, '-proxy', proxy, '-connect', `${host}:443`]
        // It stays on the line for more; the answer is there once its JSON is closed.
        return await run('openssl', [...args, '-servername', host], text, /\r\n\r\n\{.*\}$/)
      }
      case 'json':
        return await sendJson(exchange, text)
      case 'python':
        return await run('python3', [file('ticket.py')], '')
      case 'fetch, a module':
        return await run('node', [file('ticket.mjs')], '')
      case 'fetch, a script':
        return await run('node', [file('ticket.cjs')], '')
      case 'fetch, the prompt':
        return await run('node', ['--interactive'], `${text}\n`, /\d \{.*\}\n/)
    }
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** A program that knows nothing but the JSON. */
async function sendJson(exchange: Exchange, text: string): Promise<string> {
  const { method, url, headers } = JSON.parse(text)
  const dispatcher = new ProxyAgent({ uri: exchange.proxyUrl, requestTls: { ca: exchange.certificatePem } })
  try {
    const { statusCode, body } = await request(url, { method, headers, dispatcher })
    return `${statusCode} ${await body.text()}`
  } finally {
    await dispatcher.close()
  }
}

function environmentOf({ proxyUrl, httpsUrl }: Exchange, pem: string, home: string): NodeJS.ProcessEnv {
  const preload = fileURLToPath(new URL('./exchange-for-gemini.mjs', import.meta.url))
  return {
    PATH: process.env['PATH'],
    HOME: home,
    https_proxy: proxyUrl,
    HTTPS_PROXY: proxyUrl,
    CURL_CA_BUNDLE: pem,
    REQUESTS_CA_BUNDLE: pem,
    NODE_EXTRA_CA_CERTS: pem,
    EXCHANGE_PORT: new URL(httpsUrl).port,
    NODE_OPTIONS: `--no-warnings --import ${preload}`,
  }
}

interface Run {
  readonly typed: string
  /** What ends a program that would stay for more. */
  readonly until: RegExp | undefined
  readonly home: string
  readonly environment: NodeJS.ProcessEnv
}

function runProgram(sender: TicketSender | 'node', args: string[], { typed, until, home, environment }: Run) {
  const path = sender === 'node' ? process.execPath : findSender(sender)
  if (path === null) throw new Error(`There is no ${sender}. \`npm test\` installs it. ${howToInstallSenders}`)
  const program = spawn(path, args, { stdio: 'pipe', cwd: home, env: environment })
  return new Promise<string>((resolve, reject) => {
    let seen = ''
    let complaints = ''
    program.stderr.on('data', (bytes: Buffer) => {
      complaints += bytes.toString()
    })
    program.stdout.on('data', (bytes: Buffer) => {
      seen += bytes.toString()
      if (until?.test(seen)) program.kill()
    })
    // One that ends before it has read everything is judged by what it says.
    program.stdin.on('error', () => {})
    program.on('error', reject)
    program.on('close', (status) => {
      if (status === 0 || until?.test(seen)) resolve(seen)
      else reject(new Error(`${sender} ended with ${status}:\n${seen}\n${complaints}`))
    })
    program.stdin.write(typed)
    if (until === undefined) program.stdin.end()
  })
}
