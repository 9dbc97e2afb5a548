import type { Page } from 'playwright-core'

/** What a person or a browser does outside of a page, and what only shows there: with other hands in each browser. */
export interface Hands {
  /** Stops the worker, or the event page, at once, as the browser does when it pleases. */
  stopWorker(from: Page): Promise<void>
  /** Runs a function in the worker, or in the event page, and wakes it where it sleeps; or a script, that gives nothing. */
  inBackground<Given, Gives>(does: (given: Given) => Gives | Promise<Gives>, given: Given): Promise<Gives>
  inBackground(script: string): Promise<void>
  /** Presses the keys of a shortcut of the manifest. */
  pressShortcut(shortcut: 'lock' | 'hide-amounts'): Promise<void>
  /** Clicks on a notification of the system. */
  clickNotification(id: string): Promise<void>
  /** What is on the clipboard, and of which kinds it is. */
  clipboard(): Promise<{ text: string; types: readonly string[] }>
  /** Where the pages are that stand beside the tabs: in Firefox's sidebars, or in Chrome, where the tabs are among them. */
  shownBesideTabs(from: Page): Promise<string[]>
  /** A snapshot of a page's JavaScript heap, after its garbage was collected. */
  heapOf(page: Page): Promise<string>
  /** The files of the profile in which the browser keeps IndexedDB, and those in which it keeps `storage.local`. */
  filesOf(copy: 'database' | 'mirror'): string[]
}
