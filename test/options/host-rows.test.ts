import { describe, expect, it } from 'vitest'
import { hostRows } from '../../src/options/about/host-rows.ts'

const sandbox = { host: 'api.sandbox.gemini.com', count: 2, lastAt: 9 }

describe('the hosts of the report', () => {
  it('are the two that there are, also those that were not called', () => {
    expect(hostRows([])).toEqual([
      { host: 'api.gemini.com', count: 0, lastAt: null },
      { host: 'api.sandbox.gemini.com', count: 0, lastAt: null },
    ])
    expect(hostRows([sandbox])).toEqual([{ host: 'api.gemini.com', count: 0, lastAt: null }, sandbox])
  })

  it('would show any other that was called', () => {
    const other = { host: 'elsewhere.example', count: 1, lastAt: 3 }
    expect(hostRows([other, sandbox]).map(({ host }) => host)).toEqual([
      'api.gemini.com',
      'api.sandbox.gemini.com',
      'elsewhere.example',
    ])
  })
})
