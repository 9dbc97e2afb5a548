import { describe, expect, it } from 'vitest'
import { curlOf } from '../../../src/core/tickets/curl.ts'

const headers = { 'Content-Type': 'text/plain', 'X-GEMINI-PAYLOAD': 'ab+/AZ09=' }

describe('a signed request as a line of curl', () => {
  it('is one line in double quotes, with an empty body', () => {
    expect(curlOf('https://api.gemini.com/v1/order/cancel/all', headers)).toBe(
      'curl -X POST "https://api.gemini.com/v1/order/cancel/all" -H "Content-Type: text/plain" -H "X-GEMINI-PAYLOAD: ab+/AZ09=" -H "Content-Length: 0"',
    )
  })

  it.each(['"', '$(x)', '`x`', '%PATH%', '!x', '\\', '\n', 'ü', "'"])(
    'is refused with %j, which a shell would read',
    (odd) => {
      expect(() => curlOf('https://api.gemini.com/', { 'X-GEMINI-APIKEY': `account-${odd}` })).toThrow(RangeError)
    },
  )
})
