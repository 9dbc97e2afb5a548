/** Bytes of the largest file that is read at all: the same as the worker takes (src/background/vault/parameters.ts). */
export const largestFile = 8_000_000

/** What is in a file, as base64; null where the browser can't read it, as when it was moved since it was chosen. */
export function base64OfFile(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    // A data URL: what comes after its first comma is base64.
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(file)
  })
}

export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
