import { describe, expect, it } from 'vitest'
import type { GlanceSlice, KeysSlice } from '../../src/protocol/view.ts'
import { nothingYet, withChange, withTime } from '../../src/ui/view-state.ts'
import { madeUpCard } from './made-up-card.ts'

const glance = { keyCount: 1 } as GlanceSlice
const keys = { cards: [], damaged: 0 } as KeysSlice
const shut = { state: 'locked', nextTryAt: null } as const
const open = withChange(nothingYet, { vault: { state: 'open', lockAt: 1000 }, glance, keys })

describe('what a page has read', () => {
  it('gathers slice by slice', () => {
    expect(withChange(open, { keys: { cards: [], damaged: 2 } })).toMatchObject({ glance, keys: { damaged: 2 } })
  })

  it('keeps the cards that say what they said, and takes the others', () => {
    const [one, two] = [madeUpCard({ name: 'One' }), madeUpCard({ name: 'Two' })]
    const before = withChange(open, { keys: { cards: [one, two], damaged: 0 } })
    const after = withChange(before, { keys: { cards: [{ ...two }, { ...one, lastUsedAt: 2 }], damaged: 0 } })
    expect(after.keys?.cards[0]).toBe(two)
    expect(after.keys?.cards[1]).toEqual({ ...one, lastUsedAt: 2 })
  })

  it('is all gone once the vault is not open, whatever comes with the news or after it', () => {
    const locked = withChange(open, { vault: shut, glance })
    expect(locked).toEqual({ ...nothingYet, vault: shut })
    expect(withChange(locked, { keys })).toEqual(locked)
  })

  it('is locked at the deadline by the page’s own clock', () => {
    expect(withTime(open, 999)).toBe(open)
    expect(withTime(open, 1000)).toEqual({ ...nothingYet, vault: shut })
  })

  it('stays where only the end of the browser locks', () => {
    const always = withChange(open, { vault: { state: 'open', lockAt: null } })
    expect(withTime(always, Number.MAX_SAFE_INTEGER)).toBe(always)
  })

  it('keeps the news of mended storage when it locks: they say nothing of a key', () => {
    const storage = { mending: { at: 1, mended: 2, lost: 0 }, hasOneCopyOnly: false }
    expect(withChange(withChange(open, { storage }), { vault: shut }).storage).toBe(storage)
  })

  it('is nothing before anything was published', () => {
    expect(withTime(withChange(nothingYet, {}), 0)).toEqual(nothingYet)
  })
})
