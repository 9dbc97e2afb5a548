import type { Browser } from 'webextension-polyfill'

/**
 * The browser's extension API. Firefox calls it `browser`, Chrome `chrome`; under Manifest V3 both give promises, so no
 * polyfill is shipped (docs/decisions/0004).
 */
export const api: Browser =
  (globalThis as { browser?: Browser }).browser ?? (globalThis as unknown as { chrome: Browser }).chrome
