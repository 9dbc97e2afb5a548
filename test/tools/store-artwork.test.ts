import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { drawn, mark } from '../../tools/build/icons.ts'
import { iconSizes, markWithin, promoTile } from '../../tools/store/artwork.ts'
import { tileSize } from '../../tools/store/limits.ts'
import { pngSize } from '../../tools/store/png-size.ts'
import { ofWrongSize } from '../../tools/store/screenshot.ts'

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

describe('a screenshot', () => {
  const shot = (svg: string, width: number) => ({ name: '01-some', scheme: 'dark' as const, png: drawn(svg, width) })
  const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"/>'
  const high = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 8"/>'

  it('is 1280 pixels wide and 800 high, or told of', () => {
    const [right, small, turned] = [shot(wide, 1280), shot(wide, 640), shot(high, 800)]
    expect(ofWrongSize([right, small, turned])).toEqual([small, turned])
  })
})
