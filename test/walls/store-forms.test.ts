import { describe, expect, it } from 'vitest'
import { browsers } from '../../tools/build/package.ts'
import { askedBy, shippedManifest } from '../../tools/store/shipped-manifest.ts'
import { formText, storeForm, tooLong } from '../../tools/store/store-form.ts'
import { storeTexts } from '../../tools/store/store-texts.ts'
import { hosts, optionalPermissions, permissionsOf } from './asked-for.ts'

const texts = storeTexts()
const manifests = { chrome: shippedManifest('chrome'), firefox: shippedManifest('firefox') }

describe.each(browsers)('the form for the store of %s', (browser) => {
  const manifest = manifests[browser]
  // Made in each test, for it throws where a text is missing.
  const form = () => storeForm(browser, manifest, texts)
  const fields = () => form().flatMap((page) => page.fields)

  it('is about the permissions of the first version and the side panel, and no others', () => {
    expect(askedBy(manifest)).toEqual([...permissionsOf[browser], ...optionalPermissions, ...hosts])
  })

  it('justifies each of them once', () => {
    const word = browser === 'chrome' ? 'Justification for ' : 'Why '
    const justified = fields().flatMap(({ label }) => (label.startsWith(word) ? label.slice(word.length) : []))
    expect(justified).toEqual(askedBy(manifest))
  })

  it('has a text in every field, none longer than the store takes, and no word that a language owes', () => {
    expect(fields().filter(({ text }) => text.trim() === '')).toEqual([])
    expect(tooLong(form())).toEqual([])
    expect(formText(form())).not.toContain('__MSG_')
  })

  it('names each field once', () => {
    const labels = fields().map(({ label }) => label)
    expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([])
  })
})

describe('the sources of the forms', () => {
  it('justify nothing that neither browser is asked for', () => {
    const asked = new Set(browsers.flatMap((browser) => askedBy(manifests[browser])))
    expect([...texts.permissions.keys()].filter((heading) => !asked.has(heading))).toEqual([])
  })

  it('say of Firefox’s word on data what the manifest says, and no more', () => {
    const said = [...texts.privacy.keys()].filter((heading) => heading.startsWith('Data collection '))
    expect(said).toEqual(manifests.firefox.collects.map((kind) => `Data collection ${kind}`))
    expect(said.length).toBeGreaterThan(0)
  })
})
