/** The same as the worker asks (src/background/vault/passphrase.ts); said here before anything is sent. */
const shortest = 10

export interface PassphraseFaults {
  readonly chosen?: string
  readonly again?: string
}

/** What is wrong with a passphrase that was typed twice, at the field where it is wrong. */
export function faultsOfPassphrase(chosen: string, again: string): PassphraseFaults {
  const length = [...chosen].length
  if (length === 0) return { chosen: 'Choose a passphrase first.' }
  if (length < shortest) {
    return {
      chosen: `This has ${length} ${length === 1 ? 'character' : 'characters'}; take at least ${shortest}. A fourth word does it.`,
    }
  }
  if (chosen !== again)
    return { again: 'This is not the same as above. Type it again, both times if you are not sure.' }
  return {}
}
