import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '@scure/base'
import * as v from 'valibot'

/** How a text that was copied is remembered: enough to know it again, too little to tell it. */
export const copiedTextSchema = v.strictObject({
  /** 16 random bytes, in hex. */
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** The SHA-256 of salt and text, in hex. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type CopiedText = v.InferOutput<typeof copiedTextSchema>

/** Remembers a text by a salted digest. @param salt 16 random bytes, new ones for each text */
export function digestOf(text: string, salt: Uint8Array): CopiedText {
  return { salt: hex.encode(salt), digest: hex.encode(sha256.create().update(salt).update(bytesOf(text)).digest()) }
}

/** Whether this is the text that was copied. */
export function isTextOf(copied: CopiedText, text: string): boolean {
  return digestOf(text, hex.decode(copied.salt)).digest === copied.digest
}

/** On Windows a text comes back from the clipboard with other line ends than it went in with. */
function bytesOf(text: string): Uint8Array {
  return utf8.decode(text.replace(/\r\n?/g, '\n'))
}
