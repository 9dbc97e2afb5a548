import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeControl } from './control.ts'
import { type Exchange, startExchange } from './exchange.ts'
import { type Listening, listen } from './listening.ts'
import { makeCaller } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

let exchange: Exchange
let control: Listening
beforeEach(async () => {
  exchange = await startExchange()
  control = await listen(makeControl(exchange), 0)
})
afterEach(async () => {
  await Promise.all([control.close(), exchange.close()])
})

async function turn(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const text = body === undefined ? null : JSON.stringify(body)
  const response = await fetch(`http://127.0.0.1:${control.port}${path}`, { method, body: text, headers })
  return { status: response.status, text: await response.text() }
}

describe('the control port', () => {
  test('puts a fault in force and takes it away', async () => {
    const audit = makeCaller(exchange, practiceKey('Auditor'))
    expect((await turn('POST', '/faults', { kind: 'maintenance' })).status).toBe(200)
    expect((await audit('/v1/balances')).status).toBe(503)
    expect(JSON.parse((await turn('GET', '/faults')).text)).toEqual([{ kind: 'maintenance' }])
    await turn('DELETE', '/faults')
    expect((await audit('/v1/balances')).status).toBe(200)
    expect(JSON.parse((await turn('GET', '/requests')).text)).toHaveLength(2)
  })

  test('changes keys, prices, clock and dialect', async () => {
    const { publicKey } = practiceKey('Auditor')
    await turn('POST', '/keys', { id: publicKey, isDisabled: true, roles: { auditor: false, trader: true } })
    expect(exchange.keys.get(publicKey)).toMatchObject({ isDisabled: true, roles: { auditor: false, trader: true } })
    expect((await turn('POST', '/skew', { seconds: 5 })).status).toBe(200)
    expect((await turn('POST', '/dialect', { balanceTimestamp: 'iso' })).status).toBe(200)
    expect(exchange.dialect.balanceTimestamp).toBe('iso')
    const price = { environment: 'production', symbol: 'btcusd', price: '60000' }
    expect((await turn('POST', '/price', price)).status).toBe(200)
  })

  test.each([
    ['POST', '/faults', { kind: 'earthquake' }, 400],
    ['POST', '/faults', { kind: 'toString' }, 400],
    ['POST', '/faults', { kind: 'delay' }, 400],
    ['POST', '/keys', { id: 'account-NobodyKnowsThisKey00' }, 400],
    ['POST', '/price', { environment: 'production', symbol: 'nothing', price: '1' }, 400],
    ['GET', '/nothing', undefined, 404],
  ])('refuses %s %s %j', async (method, path, body, status) => {
    expect((await turn(method, path, body)).status).toBe(status)
  })

  test('never shows a secret, and does not talk to web pages', async () => {
    expect((await turn('GET', '/keys')).text).not.toContain('PracticeSecret')
    expect((await turn('GET', '/keys', undefined, { Origin: 'https://page.example' })).status).toBe(403)
  })
})
