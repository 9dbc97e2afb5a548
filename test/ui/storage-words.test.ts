import { describe, expect, it } from 'vitest'
import { storageWords } from '../../src/ui/storage-words.ts'

describe('what is said of the two copies', () => {
  it('is nothing where all is well', () => {
    expect(storageWords({ mending: null, hasOneCopyOnly: false })).toEqual({ mending: null, oneCopy: null })
  })

  it.each([
    [0, /nothing was lost/],
    [1, /One record could not be mended.*restore your backup/],
    [3, /3 records could not/],
  ])('tells a mending that lost %i from others', (lost, words) => {
    const { mending } = storageWords({ mending: { at: 0, mended: 5, lost }, hasOneCopyOnly: false })
    expect(mending).toMatch(words)
    expect(mending).toContain('1970')
  })

  it('says that there is one copy only', () => {
    expect(storageWords({ mending: null, hasOneCopyOnly: true }).oneCopy).toMatch(/second copy/)
  })
})
