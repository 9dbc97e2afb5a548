import { describe, expect, it } from 'vitest'
import { brandOf } from '../../src/ui/browser-brand.ts'

const chromium = { brand: 'Chromium', version: '142' }
const madeUp = { brand: 'Not_A Brand', version: '99' }

describe('a browser’s own name', () => {
  it.each([
    [[chromium, { brand: 'Google Chrome', version: '142' }, madeUp], 'Google Chrome', '142'],
    [[{ brand: 'Not;A=Brand', version: '8' }, { brand: 'Brave', version: '141' }, chromium], 'Brave', '141'],
    [[madeUp, chromium], 'Chromium', '142'],
    [[], '', ''],
  ])('is told from the one made up and the one of its family: %j', (brands, name, version) => {
    expect(brandOf(brands)).toEqual({ name, version })
  })
})
