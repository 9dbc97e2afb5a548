/** One of the names under which a browser of Chromium's family goes. */
export interface Brand {
  readonly brand: string
  readonly version: string
}

/**
 * The browser's own name among those it goes by: one is made up, so that nobody relies on the list
 * (https://wicg.github.io/ua-client-hints/#grease), and one is Chromium's, which all of the family have.
 */
export function brandOf(brands: readonly Brand[]): { readonly name: string; readonly version: string } {
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand))
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
  return { name: own?.brand ?? '', version: own?.version ?? '' }
}
