import type { Page } from 'playwright-core'
import type { Exchange } from '../../test/exchange/exchange.ts'
import { practiceKey } from '../../test/exchange/practice-keys.ts'
import type { LoadedExtension } from '../browsers/chromium.ts'
import { inBothSchemes, type Scheme } from '../tour/camera.ts'
import { askAgain, askTooEarly, composeOrder, signTicket } from '../tour/journey.ts'
import { drawCard } from './card.ts'
import { type Size, screenshotSize } from './limits.ts'
import { settleIn } from './made-up-keys.ts'
import { photograph } from './photograph.ts'
import type { Screenshot } from './screenshot.ts'
import { type Sections, sectionOf } from './text-sections.ts'

const popupSize: Size = [360, 560]
/** A page of the options, enlarged to a store's picture: that is seen at half its size as well. */
const optionsSize: Size = [1024, 640]
const optionsRatio = 1.25

/** What is seen of a scene. */
type Pictures = Readonly<Record<Scheme, Uint8Array>>

/**
 * Takes the screenshots for the stores, in the order of a listing: of the built package beside the local exchange, whose
 * practice keys are made up.
 * @param words what stands on the cards
 */
export async function takeScreenshots(
  twinkey: LoadedExtension,
  exchange: Exchange,
  words: Sections,
): Promise<Screenshot[]> {
  await settleIn(twinkey, exchange)
  const popup = await twinkey.open('popup')
  const card = (name: string, popups: readonly Pictures[]) => cardOf(twinkey, sectionOf(words, name), popups)
  const scenes = [
    ['balances', await card('balances', [await balances(popup)])],
    ['key', await card('key', await keyInWords(popup))],
    ['ticket', await card('ticket', await ticket(popup))],
    ['proof', await proof(await twinkey.open('options'), exchange)],
    ['history', await history(await twinkey.open('options'))],
    ['health', await health(await twinkey.open('options'))],
  ] as const
  return scenes.flatMap(([name, pictures], place) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `0${place + 1}-${name}`, scheme, png: pictures[scheme] })),
  )
}

async function balances(popup: Page): Promise<Pictures> {
  await popup.getByRole('img', { name: /^Value in the last 7 days: from/ }).waitFor()
  return shown(popup)
}

async function keyInWords(popup: Page): Promise<Pictures[]> {
  await popup.getByRole('link', { name: 'Keys' }).click()
  await popup.getByRole('link', { name: 'Treasury' }).click()
  await popup.getByRole('button', { name: 'Check permissions now' }).click()
  await popup.getByText(/^As Gemini said \d+ s ago$/).waitFor()
  // Out and in again: it is seen from its top.
  await popup.getByRole('link', { name: 'Back' }).click()
  await popup.getByRole('link', { name: 'Treasury' }).waitFor()
  const list = await shown(popup)
  await popup.getByRole('link', { name: 'Treasury' }).click()
  await popup.getByRole('list', { name: 'What this key can do' }).getByRole('listitem').first().waitFor()
  const key = await shown(popup)
  await popup.getByRole('link', { name: 'Back' }).click()
  return [list, key]
}

async function ticket(popup: Page): Promise<Pictures[]> {
  await popup.getByRole('link', { name: 'Order ticket' }).click()
  await composeOrder(popup, '0.05', '67500')
  const composed = await shown(popup)
  await signTicket(popup)
  return [composed, await shown(popup)]
}

async function proof(options: Page, exchange: Exchange): Promise<Pictures> {
  await askTooEarly(options, 'Old bot')
  exchange.keys.change(practiceKey('Classic trader').publicKey, { isDisabled: true })
  await askAgain(options)
  return shown(options, optionsSize, optionsRatio)
}

async function history(options: Page): Promise<Pictures> {
  await options.getByRole('link', { name: 'History' }).click()
  await options.getByRole('application').waitFor()
  return shown(options, optionsSize, optionsRatio)
}

async function health(options: Page): Promise<Pictures> {
  await options.getByRole('link', { name: /^Health/ }).click()
  await options.getByRole('table').waitFor()
  // As it is: enlarged, the table would be below.
  return shown(options, screenshotSize, 1)
}

/** A popup is taken at twice its size, for a card shows it larger than it is. */
async function shown(page: Page, size = popupSize, ratio = 2): Promise<Pictures> {
  // The ring of the focus would draw the eye.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const pictures = new Map<Scheme, Uint8Array>()
  await inBothSchemes(page, async (scheme) => {
    pictures.set(scheme, await photograph(page, size, ratio))
  })
  return { light: pictureOf(pictures, 'light'), dark: pictureOf(pictures, 'dark') }
}

async function cardOf(twinkey: LoadedExtension, words: string, popups: readonly Pictures[]): Promise<Pictures> {
  const [sentence = '', more = ''] = words.split('\n\n')
  const draw = (scheme: Scheme) =>
    drawCard(twinkey.context, { sentence, more, popups: popups.map((each) => each[scheme]) }, scheme)
  return { light: await draw('light'), dark: await draw('dark') }
}

function pictureOf(pictures: ReadonlyMap<Scheme, Uint8Array>, scheme: Scheme): Uint8Array {
  const picture = pictures.get(scheme)
  if (picture === undefined) throw new Error(`Nothing was taken in ${scheme}`)
  return picture
}
