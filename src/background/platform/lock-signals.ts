import { api } from './api.ts'

/** The name of the shortcut in the manifest. */
const lockKeys = 'lock'

/** The keys were pressed that lock. */
export function onLockKeys(listener: () => void): void {
  api.commands.onCommand.addListener((command) => {
    if (command === lockKeys) listener()
  })
}

/** The screen was locked. Chrome tells of it; Firefox does not: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/idle/IdleState */
export function onScreenLock(listener: () => void): void {
  api.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') listener()
  })
}
