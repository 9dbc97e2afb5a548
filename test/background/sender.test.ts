import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/background/sender.ts'

const self = { id: 'ours', addressOf: (path: string) => `chrome-extension://ours/${path}` }
const popup = 'chrome-extension://ours/src/popup/index.html'
const options = 'chrome-extension://ours/src/options/index.html'

describe('a message comes from', () => {
  it.each([
    ['the popup', { extensionId: 'ours', url: popup, frameId: undefined }, 'popup'],
    ['the popup in a tab', { extensionId: 'ours', url: popup, frameId: 0 }, 'popup'],
    ['the panel', { extensionId: 'ours', url: 'chrome-extension://ours/src/panel/index.html', frameId: 0 }, 'popup'],
    ['the options, wherever in them', { extensionId: 'ours', url: `${options}#key/1`, frameId: 0 }, 'options'],
    ['nobody we know: another extension', { extensionId: 'theirs', url: popup, frameId: 0 }, null],
    ['nobody we know: a page of the web', { extensionId: 'ours', url: 'https://example.com/', frameId: 0 }, null],
    [
      'nobody we know: a page that only looks like ours',
      { extensionId: 'ours', url: `https://example.com/#${popup}`, frameId: 0 },
      null,
    ],
    [
      'nobody we know: another file of ours',
      { extensionId: 'ours', url: 'chrome-extension://ours/manifest.json', frameId: 0 },
      null,
    ],
    [
      'nobody we know: an address that begins as ours does',
      { extensionId: 'ours', url: `${popup}.html`, frameId: 0 },
      null,
    ],
    [
      'nobody we know: the offscreen document, which only answers',
      { extensionId: 'ours', url: 'chrome-extension://ours/src/offscreen/index.html', frameId: 0 },
      null,
    ],
    ['nobody we know: a frame', { extensionId: 'ours', url: options, frameId: 4 }, null],
    ['nobody we know: no address', { extensionId: 'ours', url: undefined, frameId: 0 }, null],
    ['nobody we know: nothing', { extensionId: undefined, url: undefined, frameId: undefined }, null],
  ] as const)('%s', (_, sender, page) => {
    expect(pageOf(sender, self)).toBe(page)
  })
})
