import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeTicket } from '../../src/core/tickets/forms/ticket-forms.ts'
import { signedHere } from '../core/tickets/forms/signed-here.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

it('a ticket as JavaScript is sent from the console of a page of Gemini’s API', async () => {
  const page = await twinkey.context.newPage()
  // From any other page the browser asks Gemini first whether it may, and what Gemini says is not known.
  await page.goto('https://api.gemini.com/v1/symbols')
  const request = await signedHere(practiceKey('Classic trader'), { kind: 'open-orders' }, String(Date.now()))
  const written = page.waitForEvent('console', (message) => message.type() === 'log')
  await page.evaluate(writeTicket('fetch', request))
  expect((await written).text()).toMatch(/^200 \[/)
  expect(twinkey.exchange.requests.at(-1)).toMatchObject({ method: 'POST', path: '/v1/orders', status: 200 })
})
