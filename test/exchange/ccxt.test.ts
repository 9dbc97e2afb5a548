import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startExchange } from './exchange.ts'
import { practiceKey } from './practice-keys.ts'

const program = fileURLToPath(new URL('./ccxt-session.ts', import.meta.url))

test('an unmodified ccxt trades here as it would at Gemini', { timeout: 60_000 }, async () => {
  const exchange = await startExchange()
  const folder = await mkdtemp(join(tmpdir(), 'practice-exchange-'))
  try {
    const certificate = join(folder, 'certificate.pem')
    await writeFile(certificate, exchange.certificatePem)
    const key = practiceKey('Classic trader')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
      env: {
        PATH: process.env.PATH,
        NODE_EXTRA_CA_CERTS: certificate,
        PRACTICE_PROXY: exchange.proxyUrl,
        PRACTICE_KEY: key.publicKey,
        PRACTICE_SECRET: key.secret,
      },
    })
    const seen = JSON.parse(stdout)
    const order = exchange.requests.find(({ path }) => path === '/v1/order/status')?.payload?.order_id
    expect(seen).toMatchObject({
      ticker: [67572.68, 67640.3, 67606.49],
      btc: { total: 0.4127, free: 0.4127 },
      // 0.001 x 50000, and 0.4 % of it.
      usdFree: [4980, 4929.8],
      restingId: order,
      openIds: [order],
      fetched: [order, 'open'],
      cancelled: 'canceled',
      filled: ['closed', 0.001, 67640.3],
      newest: { symbol: 'BTC/USD', side: 'buy', amount: 0.001, price: 67640.3, fee: { currency: 'USD' } },
      refusal: 'InsufficientFunds',
    })
    expect(order).toMatch(/^\d{17}$/)
    expect(exchange.contacts.every(({ allowed, host }) => allowed && host === 'api.gemini.com')).toBe(true)
    expect(exchange.requests.filter(({ status }) => status !== 200).map(({ reason }) => reason)).toEqual([
      'InsufficientFunds',
    ])
    expect(exchange.maxOverlap(key.publicKey)).toBe(1)
  } finally {
    await exchange.close()
    await rm(folder, { recursive: true })
  }
})
