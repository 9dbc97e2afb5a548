import type { Clipboard } from '../../src/background/house.ts'
import { isTextOf } from '../../src/core/clipboard/copied-text.ts'

/** A clipboard as the browser keeps it from Twinkey: what is on it can be looked at only with the permission. */
export interface FakeClipboard extends Clipboard {
  text: string
  mayRead: boolean
  isBroken: boolean
}

export function fakeClipboard(): FakeClipboard {
  return {
    text: '',
    mayRead: false,
    isBroken: false,
    async clearClipboard(ifStill) {
      if (this.isBroken || (ifStill !== null && !this.mayRead)) return 'failed'
      if (ifStill !== null && !isTextOf(ifStill, this.text)) return 'other-text'
      this.text = ''
      return 'cleared'
    },
    async mayReadClipboard() {
      return this.mayRead
    },
  }
}
