import { say, sayCounted } from '../../words/say.ts'

/** The same as the worker asks (src/background/vault/passphrase.ts); said here before anything is sent. */
const shortest = 10

export interface PassphraseFaults {
  readonly chosen?: string
  readonly again?: string
}

/** What is wrong with a passphrase that was typed twice, at the field where it is wrong. */
export function faultsOfPassphrase(chosen: string, again: string): PassphraseFaults {
  const length = [...chosen].length
  if (length === 0) return { chosen: say('passphraseFaultEmpty') }
  if (length < shortest) return { chosen: sayCounted('passphraseFaultShort', length, { least: shortest }) }
  return chosen === again ? {} : { again: say('passphraseFaultAgain') }
}
