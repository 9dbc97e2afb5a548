import { api } from './api.ts'

/** The shortcuts of the manifest, by their names there. */
export type Keys = 'lock' | 'hide-amounts'

/** The keys of a shortcut were pressed, wherever in the browser. */
export function onKeys(keys: Keys, listener: () => void): void {
  api.commands.onCommand.addListener((command) => {
    if (command === keys) listener()
  })
}
