import { inject, it } from 'vitest'

export type BrowserName = 'chromium' | 'firefox'

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName
  }
}

/** What tests need of a browser, or of what drives it, that not each of them can do. Where it can't: why. */
export const capabilities = {
  'tell that the screen is locked': {
    chromium: true,
    firefox: 'idle.IdleState has `active` and `idle` there, and no more; Twinkey says so in its settings',
  },
  'open an offscreen document': {
    chromium: true,
    firefox: 'it has no API for one: its event page is a page itself, and has a clipboard',
  },
  'empty the clipboard': {
    chromium: true,
    firefox: 'an empty text that is written to its clipboard is a text that is there, and is empty',
  },
  'run the background in a thread of its own': {
    chromium: true,
    firefox:
      'its event page is a page, and those share one: they stand still while it reckons, and it is not stopped before',
  },
  'show what a heap holds': {
    chromium: true,
    firefox:
      'WebDriver BiDi has no command for it, and ChromeUtils.saveHeapSnapshot never returns where extensions run',
  },
  'speak a language that it was not installed in': {
    chromium: true,
    firefox: 'it speaks what its language packs do, and where none is installed it goes on in English',
  },
  'grant a permission that is asked for': {
    chromium: 'its question stands in a window of its own, which nothing drives',
    firefox: true,
  },
} as const satisfies Record<string, Record<BrowserName, true | string>>

export type Capability = keyof typeof capabilities

/** Whether the browser of this run can do something. */
export function can(what: Capability): boolean {
  return capabilities[what][inject('browser')] === true
}

/** A test for those browsers that can do something; in the others it is skipped, and its name says for want of what. */
export function itWhereBrowserCan(what: Capability): (name: string, test: () => Promise<void>) => void {
  return (name, test) => it.skipIf(!can(what))(can(what) ? name : `${name} (no browser for it: ${what})`, test)
}
