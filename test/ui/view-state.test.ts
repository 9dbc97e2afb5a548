import { describe, expect, it } from 'vitest'
import type { GlanceSlice, KeysSlice } from '../../src/protocol/view.ts'
import { nothingYet, withChange, withTime } from '../../src/ui/view-state.ts'

const glance = { keyCount: 1 } as GlanceSlice
const keys = { cards: [], damaged: 0 } as KeysSlice
const open = withChange(nothingYet, { vault: { state: 'open', lockAt: 1000 }, glance, keys })

describe('what a page has read', () => {
  it('gathers slice by slice', () => {
    expect(withChange(open, { keys: { cards: [], damaged: 2 } })).toMatchObject({ glance, keys: { damaged: 2 } })
  })

  it('is all gone once the vault is not open, whatever comes with the news or after it', () => {
    const locked = withChange(open, { vault: { state: 'locked' }, glance })
    expect(locked).toEqual({ vault: { state: 'locked' }, glance: undefined, keys: undefined })
    expect(withChange(locked, { keys })).toEqual(locked)
  })

  it('is locked at the deadline by the page’s own clock', () => {
    expect(withTime(open, 999)).toBe(open)
    expect(withTime(open, 1000)).toEqual({ vault: { state: 'locked' }, glance: undefined, keys: undefined })
  })

  it('is nothing before anything was published', () => {
    expect(withTime(withChange(nothingYet, {}), 0)).toEqual(nothingYet)
  })
})
