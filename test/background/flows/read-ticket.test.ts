import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NonceRule } from '../../../src/core/gemini/nonce.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { ticketForms, writeTicket } from '../../../src/core/tickets/forms/ticket-forms.ts'
import type { CopyableTicket } from '../../../src/protocol/ticket-view.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { send, signedHeaders } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

type WithKey = HouseUnderTest & { readonly ref: KeyRef; sign(): Promise<CopyableTicket> }

async function withKey(label: string, nonceRule: NonceRule): Promise<WithKey> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label, { nonceRule }))
  await allRead(twinkey)
  exchange.clearLogs()
  const asked = { ref, account: null, ticket: { kind: 'open-orders' } } as const
  return Object.assign(twinkey, { ref, sign: () => twinkey.ask('popup', 'ticket.sign', asked) })
}

const read = (twinkey: HouseUnderTest, text: string) => twinkey.ask('options', 'ticket.read', { text })
const sendIt = ({ url, headers }: CopyableTicket) =>
  send(exchange, 'production', 'POST', new URL(url).pathname, { ...headers, 'Content-Length': '0' })

/** A ticket that another program has signed with a key. */
const foreign = (label: string, payload: object, url = 'https://api.gemini.com/v1/orders') => {
  const headers = signedHeaders(practiceKey(label), JSON.stringify(payload))
  return `curl -X POST ${url} ${Object.entries(headers)
    .map(([name, value]) => `-H '${name}: ${value}'`)
    .join(' ')}`
}

describe('a pasted ticket', () => {
  it.each(ticketForms)(
    'that Twinkey wrote as %s is known again: by its key, its signature, and the log',
    async (form) => {
      const twinkey = await withKey('Trader', 'time-based')
      const ticket = await twinkey.sign()
      const { entries } = await twinkey.house.log.read()
      expect(await read(twinkey, writeTicket(form, ticket))).toEqual({
        // JSON, Python and JavaScript name the whole address, as curl does; raw HTTP the host.
        environment: 'production',
        host: 'api.gemini.com',
        endpoint: '/v1/orders',
        terms: '{}',
        maskedKey: 'account-…0000',
        signedBy: { ref: twinkey.ref, name: 'Trader', environment: 'production' },
        isGenuine: true,
        signedAt: entries[0]?.at,
        acceptance: { answer: 'yes', until: ticket.validUntil },
      })
      expect(exchange.requests).toEqual([])
    },
  )

  it('says what it would do, though Twinkey would never sign it', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const payload = { request: '/v1/withdraw/btc', nonce: Math.floor(Date.now() / 1000), address: 'bc1q', amount: '5' }
    const reading = await read(twinkey, foreign('Trader', payload, 'https://api.gemini.com/v1/withdraw/btc'))
    expect(reading).toMatchObject({
      endpoint: '/v1/withdraw/btc',
      terms: '{"address":"bc1q","amount":"5"}',
      isGenuine: true,
      signedAt: null,
    })
  })

  it('of a key that is not stored says so, and no more', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const text = foreign('Auditor', { request: '/v1/orders', nonce: 1 })
    expect(await read(twinkey, text)).toMatchObject({
      signedBy: null,
      isGenuine: null,
      acceptance: { answer: 'unknown', why: 'no-such-key' },
    })
  })

  it('whose signature is not its key’s is called out', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const { url, headers } = await twinkey.sign()
    const forged = {
      ...headers,
      'X-GEMINI-SIGNATURE': headers['X-GEMINI-SIGNATURE'].replace(/^./, (c) => (c === '0' ? '1' : '0')),
    }
    expect(await read(twinkey, writeTicket('curl', { url, headers: forged }))).toMatchObject({
      isGenuine: false,
      acceptance: { answer: 'no', why: 'bad-signature' },
    })
  })

  it('that goes elsewhere is called out', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const { url, headers } = await twinkey.sign()
    const text = writeTicket('json', { url, headers })
    expect(await read(twinkey, text.replace('api.gemini.com', 'api.gemini.example'))).toMatchObject({
      environment: null,
      host: 'api.gemini.example',
      acceptance: { answer: 'no', why: 'wrong-host' },
    })
    expect(await read(twinkey, text.replace('api.gemini.com', 'api.sandbox.gemini.com'))).toMatchObject({
      environment: 'sandbox',
      acceptance: { answer: 'no', why: 'wrong-host' },
    })
  })

  it('grows too old, as Gemini sees it', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const ticket = await twinkey.sign()
    const text = writeTicket('curl', ticket)
    twinkey.clock.shiftMs += 120_000
    exchange.setSkewSeconds(120)
    expect((await read(twinkey, text)).acceptance).toEqual({ answer: 'no', why: 'too-old' })
    expect((await sendIt(ticket)).json.reason).toBe('InvalidNonce')
  })

  it('of a key whose nonces rise is good until a higher one was used, as Gemini sees it', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const ticket = await twinkey.sign()
    const text = writeTicket('curl', ticket)
    expect((await read(twinkey, text)).acceptance).toEqual({ answer: 'yes', until: null })
    await twinkey.ask('popup', 'ticket.burn', { ref: twinkey.ref })
    expect((await read(twinkey, text)).acceptance).toEqual({ answer: 'no', why: 'overtaken' })
    expect((await sendIt(ticket)).json.reason).toBe('InvalidNonce')
  })

  it('is read without a nonce of its key being used, or a line of the log written', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const text = writeTicket('curl', await twinkey.sign())
    const before = JSON.stringify([await twinkey.texts(), (await twinkey.house.log.read()).entries])
    await read(twinkey, text)
    expect(JSON.stringify([await twinkey.texts(), (await twinkey.house.log.read()).entries])).toBe(before)
  })

  it.each(['', 'curl https://api.gemini.com', '{"X-GEMINI-APIKEY":"account-x"}', 'x'.repeat(20_000)])(
    'that is none is called so: %.40s',
    async (text) => {
      const twinkey = await withKey('Trader', 'time-based')
      await expect(read(twinkey, text)).rejects.toThrow('not-a-ticket')
    },
  )

  it('is not read while the vault is locked: which keys there are is nobody’s business', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const text = writeTicket('curl', await twinkey.sign())
    await twinkey.ask('popup', 'vault.lock', null)
    await expect(read(twinkey, text)).rejects.toThrow('locked')
  })
})
