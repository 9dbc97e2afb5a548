import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeTicket } from '../../src/core/tickets/forms/ticket-forms.ts'
import { ensureChromium } from '../../tools/browsers/install.ts'
import { signedHere } from '../core/tickets/forms/signed-here.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { practiceKey } from '../exchange/practice-keys.ts'

let exchange: Exchange
let browser: Browser
beforeAll(async () => {
  exchange = await startExchange()
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    proxy: { server: exchange.proxyUrl },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(async () => {
  await browser?.close()
  await exchange?.close()
})

it('a ticket as JavaScript is sent from the console of a page of Gemini’s API', async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true })
  // From any other page the browser asks Gemini first whether it may, and what Gemini says is not known.
  await page.goto('https://api.gemini.com/v1/symbols')
  const request = await signedHere(practiceKey('Classic trader'), { kind: 'open-orders' }, String(Date.now()))
  const written = page.waitForEvent('console', (message) => message.type() === 'log')
  await page.evaluate(writeTicket('fetch', request))
  expect((await written).text()).toMatch(/^200 \[/)
  expect(exchange.requests.at(-1)).toMatchObject({ method: 'POST', path: '/v1/orders', status: 200 })
})
