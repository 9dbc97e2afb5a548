import type { Scheme } from '../tour/camera.ts'
import { screenshotSize } from './limits.ts'
import { pngSize } from './png-size.ts'

/** A picture for the stores, of the size that they want. */
export interface Screenshot {
  /** Numbered by its place in the listing, such as `01-balances`. */
  readonly name: string
  readonly scheme: Scheme
  readonly png: Uint8Array
}

/** Those that a store would not take, for it takes one size alone. */
export function ofWrongSize(screenshots: readonly Screenshot[]): Screenshot[] {
  return screenshots.filter(({ png }) => String(pngSize(png)) !== String(screenshotSize))
}
