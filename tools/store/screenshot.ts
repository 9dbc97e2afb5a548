/** Light and dark, as the system asks a page for them. */
export type Scheme = 'light' | 'dark'

/** A picture for the stores, of the size that they want. */
export interface Screenshot {
  /** Numbered by its place in the listing, such as `01-balances`. */
  readonly name: string
  readonly scheme: Scheme
  readonly png: Uint8Array
}
