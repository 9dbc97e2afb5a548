import { hasKeyPrefix } from './public-key.ts'

export type PastedSecretFault = 'empty' | 'looks-like-public-key' | 'too-long' | 'odd-characters'

/** Far above any secret seen; the true length is not documented (sheet, section 4). */
const longestSecret = 500

/** What is wrong with a secret as a person pasted it, or null. Spaces around it are of no matter: they are dropped. */
export function faultOfSecret(pasted: string): PastedSecretFault | null {
  const text = pasted.trim()
  if (text === '') return 'empty'
  if (text.length > longestSecret) return 'too-long'
  if (hasKeyPrefix(text)) return 'looks-like-public-key'
  if (!/^[\x21-\x7e]+$/.test(text)) return 'odd-characters'
  return null
}
