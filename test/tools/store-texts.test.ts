import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { manifestIn, withMessages } from '../../tools/store/shipped-manifest.ts'
import { formText, tooLong } from '../../tools/store/store-form.ts'
import { storeTexts } from '../../tools/store/store-texts.ts'
import { sectionOf, sectionsOf } from '../../tools/store/text-sections.ts'

describe('a source of texts for the stores', () => {
  it('is read by its headings, with its lines joined to paragraphs and points', () => {
    const sections = sectionsOf('# A\n\nFor us.\n\n## One\n\nTwo\nlines.\n\nAgain.\n\n- a\n  point\n- b\n\n## Two\nx\n')
    expect([...sections]).toEqual([
      ['One', 'Two lines.\n\nAgain.\n\n- a point\n- b'],
      ['Two', 'x'],
    ])
  })

  it.each([
    ['two sections of one name', '## A\n\nx\n\n## A\n\ny\n', 'Two sections are called A'],
    ['an empty section', '## A\n\n## B\n\ny\n', 'Nothing stands under A'],
  ])('is refused with %s', (_, text, complaint) => {
    expect(() => sectionsOf(text)).toThrow(complaint)
  })

  it('has no section that was not written', () => {
    expect(() => sectionOf(new Map(), 'Summary')).toThrow('No section is called Summary')
  })
})

describe('a word of the manifest', () => {
  const messages = { manifestName: { message: 'Twinkey' } }
  it.each([
    ['stands for itself', 'Twinkey', 'Twinkey'],
    ['is looked up where it names a message', '__MSG_manifestName__', 'Twinkey'],
    ['is looked up in any case, as browsers do', '__MSG_MANIFESTNAME__!', 'Twinkey!'],
  ])('%s', (_, written, shown) => {
    expect(withMessages(written, messages)).toBe(shown)
  })

  it('is missed where the language lacks it', () => {
    expect(() => withMessages('__MSG_other__', messages)).toThrow('No message is called other')
  })
})

describe('a package’s manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinkey-manifest-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is read in its default language, with all that it asks for', () => {
    const written = {
      name: '__MSG_manifestName__',
      description: 'Keys.',
      default_locale: 'en',
      permissions: ['storage'],
      optional_host_permissions: ['https://other.example/*'],
    }
    mkdirSync(join(folder, '_locales/en'), { recursive: true })
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(written))
    writeFileSync(join(folder, '_locales/en/messages.json'), '{ "manifestName": { "message": "Twinkey" } }')
    expect(manifestIn(folder)).toEqual({
      name: 'Twinkey',
      description: 'Keys.',
      permissions: ['storage'],
      optionalPermissions: [],
      hosts: ['https://other.example/*'],
      collects: [],
    })
  })
})

describe('a form', () => {
  const pages = [{ title: 'Listing', fields: [{ label: 'Summary', text: 'Keys.', most: 5 }] }]
  it('says how long each text is, and of how many characters', () => {
    expect(formText(pages)).toBe('# Listing\n\n## Summary (5 of 5)\n\nKeys.\n')
  })

  it('tells which text is too long', () => {
    const field = { label: 'Summary', text: 'Keys!!', most: 5 }
    expect(tooLong([...pages, { title: 'Other', fields: [field] }])).toEqual([field])
  })
})

describe('a card for the stores', () => {
  it.each([...storeTexts().pictures])(
    'has a sentence, short enough to be read at half its size, and one more: %s',
    (_, words) => {
      const [sentence = '', ...more] = words.split('\n\n')
      expect(sentence.length).toBeLessThan(50)
      expect(more).toHaveLength(1)
    },
  )
})
