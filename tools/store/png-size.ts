import type { Size } from './limits.ts'

/** How large a PNG is, by its first chunk: https://www.w3.org/TR/png-3/#11IHDR. @throws Error where it is none */
export function pngSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) {
    throw new Error('This is no PNG')
  }
  return [view.getUint32(16), view.getUint32(20)]
}
