// `npm run exchange`: the local exchange for people and programs. Ports by flag, by environment, or these:
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { controlHelp, makeControl } from '../test/exchange/control.ts'
import { startExchange } from '../test/exchange/exchange.ts'
import { listen } from '../test/exchange/listening.ts'
import { practiceKeys } from '../test/exchange/practice-keys.ts'
import { roleNames } from '../test/exchange/roles.ts'

const { values: flags } = parseArgs({
  options: {
    'proxy-port': { type: 'string', default: process.env.EXCHANGE_PROXY_PORT ?? '18080' },
    'https-port': { type: 'string', default: process.env.EXCHANGE_HTTPS_PORT ?? '18443' },
    'control-port': { type: 'string', default: process.env.EXCHANGE_CONTROL_PORT ?? '18081' },
  },
})

const exchange = await startExchange({
  proxyPort: Number(flags['proxy-port']),
  httpsPort: Number(flags['https-port']),
})
const control = await listen(makeControl(exchange), Number(flags['control-port']))
const controlUrl = `http://127.0.0.1:${control.port}`

const folder = fileURLToPath(new URL('../out/exchange/', import.meta.url))
const certificate = `${folder}certificate.pem`
await mkdir(folder, { recursive: true })
await writeFile(certificate, exchange.certificatePem)

// Before it says that it is open: whoever reads that may close it at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([control.close(), exchange.close()])
    console.log('\nThe local exchange is closed.')
  })
}

console.log(`The local exchange is open. It is a stand-in for Gemini: its keys, people and money are made up.

  proxy        ${exchange.proxyUrl}   leads to api.gemini.com and api.sandbox.gemini.com, and nowhere else
  exchange     ${exchange.httpsUrl}  the Host header picks the environment
  certificate  ${certificate}
  controls     ${controlUrl}   try: curl ${controlUrl}

Practice keys

${table()}

Point a client at it

  curl       curl -x ${exchange.proxyUrl} --cacert ${certificate} https://api.gemini.com/v1/pricefeed
  Node       NODE_EXTRA_CA_CERTS=${certificate}, and the client's own proxy setting or HTTPS_PROXY=${exchange.proxyUrl}
  ccxt       new ccxt.gemini({ apiKey, secret, httpsProxy: '${exchange.proxyUrl}' }) under the same NODE_EXTRA_CA_CERTS;
             what else it needs stands in test/exchange/ccxt-session.ts
  Python     requests.post(url, headers=…, proxies={'https': '${exchange.proxyUrl}'}, verify='${certificate}')
  Chromium   --proxy-server=${exchange.proxyUrl} --ignore-certificate-errors --user-data-dir=(a new folder)

Controls

${controlHelp.replace(/^(?=.)/gm, '  ')}
Ctrl-C closes it.`)

function table(): string {
  return practiceKeys
    .map((key) => {
      const { label, environment, publicKey, secret, description, nonceRule } = key
      const facts = `${environment}, ${key.scope}, ${roleNames(key.roles).join(' + ')}, ${nonceRule} nonce`
      return `  ${label.padEnd(18)}${publicKey.padEnd(30)}${secret}\n${' '.repeat(20)}${facts}\n${' '.repeat(20)}${description}`
    })
    .join('\n\n')
}
