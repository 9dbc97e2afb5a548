import { afterEach, describe, expect, it } from 'vitest'
import { readFrom } from '../../src/words/catalogue.ts'
import { language, locale } from '../../src/words/locale.ts'
import { listed, listedBriefly, piecesOf, say, sayCounted } from '../../src/words/say.ts'
import { catalogueOf } from './catalogue-from-file.ts'

afterEach(() => readFrom(catalogueOf('en', 'en-US')))

describe('a message', () => {
  it('is said in one piece, or with its values in their places', () => {
    expect(say('emptyAdd')).toBe('Add a key')
    expect(say('ageSeconds', { count: 12 })).toBe('12 s ago')
  })

  it('has its numbers grouped as the reader is used to', () => {
    expect(say('ageSeconds', { count: 12_345 })).toBe('12,345 s ago')
    readFrom(catalogueOf('en', 'en-IN'))
    expect(say('ageSeconds', { count: 1_234_567 })).toBe('12,34,567 s ago')
  })

  it('never fills in what a value happens to look like', () => {
    expect(say('ageSeconds', { count: '{count} $1 $count$' as unknown as number })).toBe('{count} $1 $count$ s ago')
  })

  it('takes the form that the language has for a number', () => {
    expect(sayCounted('ageDays', 1)).toBe('1 day ago')
    expect(sayCounted('ageDays', 2)).toBe('2 days ago')
    expect(sayCounted('ageDays', 0)).toBe('0 days ago')
  })

  it('comes apart for what is more than text', () => {
    expect(piecesOf('ageSeconds')).toEqual([{ words: '' }, { place: 'count' }, { words: ' s ago' }])
  })

  it('that is nowhere shows as its name, so that somebody sees it', () => {
    readFrom({ getMessage: () => '', getUILanguage: () => 'en' })
    expect(say('emptyAdd')).toBe('emptyAdd')
  })
})

describe('lists', () => {
  it('are joined as the language joins them', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
    expect(listedBriefly(['a', 'b', 'c'])).toBe('a, b, c')
  })
})

describe('figures', () => {
  it('follow the browser’s region where it speaks the language of the words', () => {
    readFrom(catalogueOf('en', 'en-GB'))
    expect([language(), locale()]).toEqual(['en', 'en-GB'])
  })

  it('follow the words where the browser speaks a language that we don’t', () => {
    readFrom(catalogueOf('en', 'fr-FR'))
    expect([language(), locale()]).toEqual(['en', 'en'])
  })
})
