import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Six of 2048 words: 66 bits. With Argon2id between two guesses nobody gets through them. */
const words = 6

/**
 * A passphrase of random words, short and easily told apart: those of BIP 39, of which no two share their first four
 * letters.
 * @param random gives so many random numbers of 16 bits
 */
export function suggestPassphrase(random: (count: number) => Uint16Array): string {
  // 2048 divides 65536, so that no word is likelier than another.
  return Array.from(random(words), (number) => wordlist[number % wordlist.length]).join(' ')
}
