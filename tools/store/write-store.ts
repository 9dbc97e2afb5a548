import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drawn, mark } from '../build/icons.ts'
import { type Browser, browsers } from '../build/package.ts'
import { fromRoot } from '../root.ts'
import { iconSizes, markWithin, promoTile } from './artwork.ts'
import { ofWrongSize, type Screenshot } from './screenshot.ts'
import { shippedManifest } from './shipped-manifest.ts'
import { formText, storeForm, tooLong } from './store-form.ts'
import { storeTexts } from './store-texts.ts'

/**
 * Lays into `out/store/`, which holds nothing else, what each store's form asks for, from what is built and from `assets/`.
 * @throws Error where a text is missing or longer than a store takes, or a screenshot has another size than it takes
 */
export function writeStore(screenshots: readonly Screenshot[]): void {
  const [wrong] = ofWrongSize(screenshots)
  if (wrong !== undefined) throw new Error(`The screenshot ${wrong.name} in ${wrong.scheme} has the wrong size`)
  const folder = fromRoot('out/store')
  rmSync(folder, { recursive: true, force: true })
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const size of iconSizes) write(`icons/${size}.png`, drawn(mark(), size))
  write('chrome/icon-128.png', drawn(markWithin(128, 16), 128))
  write('chrome/tile-440x280.png', promoTile())
  write('firefox/icon-128.png', drawn(mark(), 128))
  for (const browser of browsers) {
    write(`${browser}/form.md`, formFor(browser))
    for (const { name, scheme, png } of screenshots) write(`${browser}/screenshots/${scheme}/${name}.png`, png)
  }
}

function formFor(browser: Browser): string {
  const form = storeForm(browser, shippedManifest(browser), storeTexts())
  const [first] = tooLong(form)
  if (first !== undefined) throw new Error(`“${first.label}” is too long for the store of ${browser}`)
  return formText(form)
}
