import { describe, expect, it } from 'vitest'
import { clearingWords, copiedWords } from '../../src/ui/clipboard-words.ts'

describe('after copying, it is said', () => {
  it.each([
    [{ seconds: 30, onlyIfStill: true }, 'Copied. It is cleared from the clipboard in 30 seconds.'],
    [{ seconds: 60, onlyIfStill: false }, 'Copied. In 1 minute the clipboard is cleared, whatever is on it then.'],
    [null, 'Copied. It stays on the clipboard until you copy something else.'],
  ] as const)('of %j', (clearing, words) => {
    expect(copiedWords(clearing)).toBe(words)
  })
})

describe('of the setting, it is said', () => {
  it('that it is unconditional without the permission', () => {
    expect(clearingWords(300, false)).toMatch(/^5 minutes after .* Whatever is on the clipboard then is cleared/)
  })

  it('that it is conditional with it', () => {
    expect(clearingWords(30, true)).toMatch(/only if it is still what Twinkey put there\.$/)
  })

  it('that nothing is cleared where that was chosen, permission or not', () => {
    expect(clearingWords(null, true)).toBe(clearingWords(null, false))
  })
})
