import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { drawn, mark } from '../../tools/build/icons.ts'
import { iconSizes, markWithin, promoTile } from '../../tools/store/artwork.ts'
import { tileSize } from '../../tools/store/limits.ts'
import { pngSize } from '../../tools/store/png-size.ts'

describe('the artwork for the stores', () => {
  it.each(iconSizes)('has the mark %i pixels wide and high', (size) => {
    expect(pngSize(drawn(mark(), size))).toEqual([size, size])
  })

  it('has a mark that leaves 16 pixels free on each side of 128', () => {
    const picture = markWithin(128, 16)
    expect(pngSize(drawn(picture, 128))).toEqual([128, 128])
    expect(new Resvg(picture).innerBBox()).toMatchObject({ x: 16, y: 16, width: 96, height: 96 })
  })

  it('has a tile of the size that Chrome’s store wants', () => {
    expect(pngSize(promoTile())).toEqual(tileSize)
  })
})

describe('the size of a PNG', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG that ends too early', drawn(mark(), 16).slice(0, 20)],
  ])('is not made up of %s', (_, bytes) => {
    expect(() => pngSize(bytes)).toThrow('This is no PNG')
  })
})
