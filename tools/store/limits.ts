import type { Browser } from '../build/package.ts'

/** How long a text may be, in characters as the forms count them. */
export interface Limits {
  readonly name: number
  readonly summary: number
  readonly purpose: number
  readonly justification: number
  /** Null: the store says that there is none in practice. */
  readonly description: number | null
}

/**
 * As of 2026. The names by https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name; Chrome's summary
 * by https://developer.chrome.com/docs/extensions/reference/manifest/description, its other fields as its dashboard counts them
 * down; Firefox's by https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/. Mozilla has no fields for
 * a purpose and for permissions: they go into the notes for reviewers, and are held to what Chrome takes.
 */
export const limits: Readonly<Record<Browser, Limits>> = {
  chrome: { name: 75, summary: 132, purpose: 1000, justification: 1000, description: 16_000 },
  firefox: { name: 50, summary: 250, purpose: 1000, justification: 1000, description: null },
}

/** So many Chrome's store shows, of 1280x800 pixels: https://developer.chrome.com/docs/webstore/images */
export const mostScreenshotsInChrome = 5

/** Width and height in pixels. */
export type Size = readonly [width: number, height: number]

/** What both stores show best. */
export const screenshotSize: Size = [1280, 800]
/** Chrome's small promotional tile. */
export const tileSize: Size = [440, 280]
