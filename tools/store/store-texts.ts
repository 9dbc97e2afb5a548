import { readFileSync } from 'node:fs'
import { fromRoot } from '../root.ts'
import { type Sections, sectionsOf } from './text-sections.ts'

/** The sources of what stores are told, and what stands on their pictures. */
export interface StoreTexts {
  readonly listing: Sections
  readonly permissions: Sections
  readonly privacy: Sections
  readonly pictures: Sections
}

/** Reads the sources in `assets/store/`. @throws Error where one is not as `sectionsOf` takes it */
export function storeTexts(): StoreTexts {
  const read = (name: string) => sectionsOf(readFileSync(fromRoot(`assets/store/${name}.md`), 'utf8'))
  return {
    listing: read('listing'),
    permissions: read('permissions'),
    privacy: read('privacy'),
    pictures: read('pictures'),
  }
}
