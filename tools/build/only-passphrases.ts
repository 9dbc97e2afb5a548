import type { Plugin } from 'vite'

const name = '\0no-public-keys'

/** What age-encryption knows of public keys: curves and lattices, a fifth of the whole package. */
const publicKeys = ['@noble/curves/ed25519.js', '@noble/curves/nist.js', '@noble/post-quantum/hybrid.js']

/**
 * Leaves the cryptography of public keys out of age-encryption. A backup of ours is sealed with a passphrase, and a file
 * that is not is refused before it comes to that (src/background/vault/age-header.ts): nothing could reach it.
 */
export function onlyPassphrases(): Plugin {
  return {
    name: 'only-passphrases',
    enforce: 'pre',
    resolveId: (id, importer) =>
      publicKeys.includes(id) && /[\\/]node_modules[\\/]age-encryption[\\/]/.test(importer ?? '') ? name : null,
    load: (id) =>
      id === name
        ? 'export const x25519 = undefined, p256 = undefined, MLKEM768P256 = undefined, MLKEM768X25519 = undefined'
        : null,
  }
}
