import { describe, expect, it } from 'vitest'
import { readPastedTicket } from '../../../../src/core/tickets/read/read-ticket.ts'
import { bare } from './a-ticket.ts'

describe('where a pasted ticket goes', () => {
  const to = (address: string) => {
    const { host, path } = readPastedTicket(`curl -X POST ${address} ${bare().replaceAll(/^(.*)$/gm, '-H "$1"')}`) ?? {}
    return `${host} ${path}`
  }
  it.each([
    ['"https://api.sandbox.gemini.com/v1/order/new"', 'api.sandbox.gemini.com /v1/order/new'],
    ['https://API.Gemini.com:443/v1/order/new', 'api.gemini.com /v1/order/new'],
    ['https://api.gemini.com/v1/order/cancel', 'api.gemini.com /v1/order/cancel'],
    ['"https://api.gemini.com/v1/order/new?x=1"', 'api.gemini.com /v1/order/new?x=1'],
    ['https://api.gemini.com', 'api.gemini.com null'],
    ['https://api.gemini.com@example.com/v1/order/new', 'example.com /v1/order/new'],
    ['"https://api.gemini.com.example.com/v1/order/new"', 'api.gemini.com.example.com /v1/order/new'],
    ['https://api.gemini.com:8443/v1/order/new', 'api.gemini.com:8443 /v1/order/new'],
    ['http://api.gemini.com/v1/order/new', 'api.gemini.com:80 /v1/order/new'],
    ['http://127.0.0.1:8080/v1/order/new', '127.0.0.1:8080 /v1/order/new'],
    ['https://example.com/collect # https://api.gemini.com/v1/order/new', 'example.com /collect'],
    ['https://api.gemini.com/v1/order/new "https://example.com/v1/order/new"', 'example.com /v1/order/new'],
    ['https://example.com/?u=https://api.gemini.com/v1/order/new', 'example.com /?u='],
    ['"https://$HOST/v1/order/new"', 'null null'],
    ['f"https://{host}/v1/order/new"', 'null null'],
  ])('%s: %s', (address, where) => {
    expect(to(address)).toBe(where)
  })
})
