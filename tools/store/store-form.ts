import type { Browser } from '../build/package.ts'
import { packageNameOf } from '../packages/package-name.ts'
import { limits, mostScreenshotsInChrome } from './limits.ts'
import { askedBy, type ShippedManifest } from './shipped-manifest.ts'
import type { StoreTexts } from './store-texts.ts'
import { sectionOf } from './text-sections.ts'

/** A field of a store's form: its name there, what goes into it, and how long that may be. */
export interface FormField {
  readonly label: string
  readonly text: string
  /** In characters; absent or null: nothing is counted. */
  readonly most?: number | null
}

/** Part of a form that is filled in on one page of the store's. */
export interface FormPage {
  readonly title: string
  readonly fields: readonly FormField[]
}

/** What a browser's store is to be told, page by page, in the order in which it asks. @throws Error where a text is missing */
export function storeForm(browser: Browser, manifest: ShippedManifest, texts: StoreTexts): FormPage[] {
  return browser === 'chrome' ? chromeForm(manifest, texts) : firefoxForm(manifest, texts)
}

/** https://developer.chrome.com/docs/webstore/cws-dashboard-listing and /cws-dashboard-privacy */
function chromeForm(manifest: ShippedManifest, { listing, permissions, privacy }: StoreTexts): FormPage[] {
  const most = limits.chrome
  return [
    {
      title: 'Package',
      fields: [
        { label: 'File', text: packageNameOf('chrome') },
        { label: 'Name, from the manifest', text: manifest.name, most: most.name },
        { label: 'Summary, from the manifest', text: manifest.description, most: most.summary },
      ],
    },
    {
      title: 'Store listing',
      fields: [
        { label: 'Description', text: sectionOf(listing, 'Description'), most: most.description },
        { label: 'Category', text: sectionOf(listing, 'Category in Chrome') },
        { label: 'Language', text: 'English' },
        { label: 'Store icon', text: 'icon-128.png: 96 pixels, and 16 around them' },
        { label: 'Screenshots', text: `${mostScreenshotsInChrome} of screenshots/ at most, in their order` },
        { label: 'Small promo tile', text: 'tile-440x280.png' },
      ],
    },
    {
      title: 'Privacy practices',
      fields: [
        { label: 'Single purpose', text: sectionOf(privacy, 'Single purpose'), most: most.purpose },
        ...askedBy(manifest).map((asked) => ({
          label: `Justification for ${asked}`,
          text: sectionOf(permissions, asked),
          most: most.justification,
        })),
        { label: 'Remote code', text: sectionOf(privacy, 'Remote code'), most: most.justification },
        { label: 'Data usage', text: sectionOf(privacy, 'Data that Chrome asks about') },
        { label: 'Privacy policy, to be put under a public address', text: sectionOf(privacy, 'Privacy policy') },
      ],
    },
  ]
}

/** https://extensionworkshop.com/documentation/publish/submitting-an-add-on/ */
function firefoxForm(manifest: ShippedManifest, { listing, permissions, privacy }: StoreTexts): FormPage[] {
  const most = limits.firefox
  const asked = askedBy(manifest)
  return [
    {
      title: 'Upload',
      fields: [
        { label: 'File', text: packageNameOf('firefox') },
        { label: 'Source code', text: packageNameOf('source') },
      ],
    },
    {
      title: 'Describe the add-on',
      fields: [
        { label: 'Name', text: manifest.name, most: most.name },
        { label: 'Summary', text: sectionOf(listing, 'Summary in Firefox'), most: most.summary },
        { label: 'Description', text: sectionOf(listing, 'Description'), most: most.description },
        { label: 'Categories', text: sectionOf(listing, 'Categories in Firefox') },
        { label: 'License', text: 'MIT' },
        { label: 'Privacy policy', text: sectionOf(privacy, 'Privacy policy') },
        { label: 'Icon', text: 'icon-128.png' },
        { label: 'Screenshots', text: 'from screenshots/, in their order' },
      ],
    },
    {
      title: 'Notes for reviewers',
      fields: [
        { label: 'Building', text: sectionOf(listing, 'Building, for Mozilla') },
        { label: 'Single purpose', text: sectionOf(privacy, 'Single purpose'), most: most.purpose },
        ...asked.map((each) => ({
          label: `Why ${each}`,
          text: sectionOf(permissions, each),
          most: most.justification,
        })),
        { label: 'Remote code', text: sectionOf(privacy, 'Remote code') },
        ...manifest.collects.map((kind) => ({
          label: `Data collection: ${kind}`,
          text: sectionOf(privacy, `Data collection ${kind}`),
        })),
      ],
    },
  ]
}

/** The form as a text to copy from, with the length of each field that has a limit. */
export function formText(pages: readonly FormPage[]): string {
  const words = (field: FormField) => {
    const length = typeof field.most !== 'number' ? '' : ` (${lengthOf(field.text)} of ${field.most})`
    return `## ${field.label}${length}\n\n${field.text}\n`
  }
  return pages.map(({ title, fields }) => `# ${title}\n\n${fields.map(words).join('\n')}`).join('\n')
}

/** The fields that are longer than they may be. */
export function tooLong(pages: readonly FormPage[]): FormField[] {
  return pages
    .flatMap(({ fields }) => fields)
    .filter(({ text, most }) => typeof most === 'number' && lengthOf(text) > most)
}

/** Forms count as JavaScript does: in code units. */
function lengthOf(text: string): number {
  return text.length
}
