/** What Twinkey asks a browser for. The list was fixed with the first version: whoever adds to it says so here, and why in assets/store. */
const fromTheFirst = ['storage', 'unlimitedStorage', 'alarms', 'idle', 'clipboardWrite', 'notifications', 'offscreen']
const addedSince = ['sidePanel']

/** Chrome's worker needs an offscreen document to get at the clipboard; Firefox's event page does not. */
const inChromeAlone = ['offscreen', 'sidePanel']

/** The permissions of each browser's package, in the order of the manifest. */
export const permissionsOf = {
  chrome: [...fromTheFirst, ...addedSince],
  firefox: fromTheFirst.filter((name) => !inChromeAlone.includes(name)),
}
/** What is asked for when a person wants it. */
export const optionalPermissions = ['clipboardRead']
/** Gemini, and its sandbox. */
export const hosts = ['https://api.gemini.com/*', 'https://api.sandbox.gemini.com/*']
