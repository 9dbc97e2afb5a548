import { api } from './api.ts'

/** The screen was locked. Chrome tells of it; Firefox does not: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/idle/IdleState */
export function onScreenLock(listener: () => void): void {
  api.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') listener()
  })
}
