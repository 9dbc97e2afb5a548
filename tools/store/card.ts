import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { fromRoot } from '../root.ts'
import type { Scheme } from '../tour/camera.ts'
import { screenshotSize } from './limits.ts'
import { photograph } from './photograph.ts'

/** What stands on a card: a sentence, one that says more, and one or two popups, each as PNG. */
export interface Card {
  readonly sentence: string
  readonly more: string
  readonly popups: readonly Uint8Array[]
}

/** Lays popups, which are too narrow for a store's picture, on a card of its size, in Twinkey's own colours and fonts. */
export async function drawCard(context: BrowserContext, card: Card, scheme: Scheme): Promise<Uint8Array> {
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme: scheme })
  await page.setContent(cardPage(card))
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  const picture = await photograph(page, screenshotSize, 1)
  await page.close()
  return picture
}

function cardPage({ sentence, more, popups }: Card): string {
  const styles = ['src/ui/tokens.css', 'assets/store/card.css'].map((name) => readFileSync(fromRoot(name), 'utf8'))
  const images = popups.map((png) => `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`)
  return `<!doctype html>
<html lang="en">
<style>${styles.join('\n')}</style>
<main data-popups="${popups.length}">
<header>${readFileSync(fromRoot('assets/twinkey.svg'), 'utf8')}Twinkey</header>
<h1>${escaped(sentence)}</h1>
<p>${escaped(more)}</p>
<figure>${images.join('')}</figure>
</main>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
