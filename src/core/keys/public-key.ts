/** What kind of key the prefix of its public half says it is (sheet, section 4). */
export type KeyScope = 'account' | 'master'

/** The public half of an API key, with its prefix: `account-…` or `master-…`. */
export type PublicKey = string & { readonly __brand: 'PublicKey' }

export type PastedKeyFault =
  | 'empty'
  /** No known prefix; very likely the secret, pasted into the wrong field. */
  | 'no-prefix'
  | 'too-long'
  | 'odd-characters'

/** Far above any key seen; the true length is not documented, so nothing tighter is asked (sheet, section 4). */
const longestKey = 200

/**
 * Reads a public key as a person pasted it; spaces and line ends around it are dropped.
 * @returns the key, or what is wrong with it
 */
export function readPublicKey(pasted: string): PublicKey | { readonly fault: PastedKeyFault } {
  const text = pasted.trim()
  if (text === '') return { fault: 'empty' }
  if (text.length > longestKey) return { fault: 'too-long' }
  if (!hasKeyPrefix(text)) return { fault: 'no-prefix' }
  if (!/^[\x21-\x7e]+$/.test(text)) return { fault: 'odd-characters' }
  return text as PublicKey
}

/** True for a text that begins as a public key does. */
export function hasKeyPrefix(text: string): boolean {
  return /^(account|master)-./.test(text.trim())
}

export function scopeOf(key: PublicKey): KeyScope {
  return key.startsWith('master-') ? 'master' : 'account'
}

/** A key as pages show it: its prefix and its last four characters, such as `account-…T9cA`. */
export function maskedKey(key: PublicKey): string {
  const prefix = `${scopeOf(key)}-`
  const tail = key.slice(prefix.length)
  return `${prefix}…${tail.length > 8 ? tail.slice(-4) : ''}`
}
