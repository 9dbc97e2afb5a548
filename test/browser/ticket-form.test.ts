import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let popup: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  const options = await twinkey.open('options')
  await choosePassphrase(options, 'made-up words for a form')
  await addKey(options, practiceKey('Trader'), 'Grid bot', 'Time-based')
})
afterAll(() => twinkey.end())
beforeEach(async () => {
  await popup?.close()
  popup = await twinkey.open('popup')
  await popup.getByRole('link', { name: 'Order ticket' }).click()
  await popup.getByRole('button', { name: /^Ask 67,/ }).waitFor()
})

const field = (name: string) => popup.getByRole('textbox', { name })
const button = (name: string | RegExp) => popup.getByRole('button', { name })
const isFocused = (what: Locator) => what.evaluate((element) => element === document.activeElement)

/** Pressed where it is seen, as a hand does it: a press that finds something else there is lost. */
async function press(what: Locator): Promise<void> {
  const { x, y, width, height } = (await what.boundingBox()) ?? expect.fail('nothing to press')
  await popup.mouse.move(x + width / 2, y + height / 2)
  await popup.mouse.down()
  // Whatever the page has to draw anew because of it is drawn.
  await popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await popup.mouse.up()
}

describe('a press on the form of a ticket', () => {
  it('fills the price that it is on, also from the empty field of the price', async () => {
    await field('Limit price, USD').focus()
    await press(button(/^Ask 67,/))
    await expect.poll(() => field('Limit price, USD').inputValue()).toMatch(/^67\d{3}/)
  })

  it('chooses a stop-limit while a wrong amount is being left', async () => {
    await field('Amount, BTC').fill('0.0000000001')
    await press(popup.getByText('Stop-limit', { exact: true }))
    await field('Stop price, USD').waitFor()
    await popup.getByRole('alert').filter({ hasText: 'Gemini’s least amount' }).waitFor()
  })

  it('on what would do instead leaves one in the field that it mends', async () => {
    await field('Limit price, USD').fill('67500.003')
    await field('Limit price, USD').blur()
    await button(/^Use 67500$/).click()
    expect(await field('Limit price, USD').inputValue()).toBe('67500')
    await expect.poll(() => isFocused(field('Limit price, USD'))).toBe(true)
  })
})

describe('the list of markets', () => {
  const market = () => popup.getByRole('combobox', { name: 'Market' })
  const options = () => popup.getByRole('listbox').getByRole('option')
  const active = () => popup.getByRole('listbox').getByRole('option', { selected: true })

  it('opened and left by Enter has changed nothing', async () => {
    await field('Amount, BTC').fill('0.01')
    await market().click()
    await active().filter({ hasText: 'BTC / USD' }).waitFor()
    await market().press('Enter')
    await expect.poll(() => options().count()).toBe(0)
    expect([await market().inputValue(), await field('Amount, BTC').inputValue()]).toEqual(['BTC / USD', '0.01'])
  })

  it('is walked around with the arrows, and shut by Escape, which leaves the popup open', async () => {
    await market().fill('bit')
    const shown = await options().allInnerTexts()
    expect(shown.length).toBeGreaterThan(1)
    expect(await active().innerText()).toBe(shown[0])
    expect(shown[0]).toContain('BTC / USD')
    await market().press('ArrowUp')
    await expect.poll(() => active().innerText()).toBe(shown.at(-1))
    await market().press('ArrowDown')
    await expect.poll(() => active().innerText()).toBe(shown[0])
    await market().press('Escape')
    await expect.poll(() => market().inputValue()).toBe('BTC / USD')
  })

  it('says how many it does not show, and when nothing fits', async () => {
    await market().click()
    await popup.getByText(/^\d+ more: type on to find them$/).waitFor()
    await market().fill('no such thing')
    await popup.getByRole('status').filter({ hasText: 'Nothing fits' }).waitFor()
    expect(await market().getAttribute('aria-expanded')).toBe('false')
    await market().press('Enter')
    await expect.poll(() => market().inputValue()).toBe('BTC / USD')
  })
})

describe('an id that Gemini would not take', () => {
  it('is never folded away, and the fold stays open when it is mended', async () => {
    const fold = popup.getByText('An id of your own')
    const id = field('Client order id')
    await fold.click()
    await id.fill('my order')
    await fold.click()
    await button('Use my-order').waitFor()
    await fold.click()
    await expect.poll(() => id.isVisible()).toBe(true)
    await button('Use my-order').click()
    expect(await id.inputValue()).toBe('my-order')
    await expect.poll(() => isFocused(id)).toBe(true)
  })

  it('takes the focus when one tries to sign', async () => {
    await field('Amount, BTC').fill('0.01')
    await field('Limit price, USD').fill('67500')
    const fold = popup.getByText('An id of your own')
    await fold.click()
    await field('Client order id').fill('my order')
    await fold.click()
    await button('Sign and copy').click()
    await expect.poll(() => isFocused(field('Client order id'))).toBe(true)
  })
})

it('a price far from the market is told where nobody can sign without seeing it, as small as a popup is', async () => {
  await popup.setViewportSize({ width: 360, height: 560 })
  await field('Amount, BTC').fill('0.01')
  await field('Limit price, USD').fill('67500')
  await button('Sign and copy').click()
  await button('Sign another').click()
  // What is said of the ticket that is out pushes the form down.
  await popup.getByText('A signed ticket of “Grid bot” is out').waitFor()
  await field('Amount, BTC').fill('0.01')
  await field('Limit price, USD').fill('73500')
  const warning = popup.getByRole('alert').filter({ hasText: 'you would pay more than the market asks' })
  await warning.waitFor()
  await popup.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
  const isSeen = await warning.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  expect(isSeen).toBe(true)
})

it('an order is said not to be compared while the prices of the market are not known', async () => {
  const outage = twinkey.exchange.faults.add({ kind: 'maintenance', path: '/v1/book/*' })
  try {
    await popup.reload()
    await field('Amount, BTC').fill('0.01')
    await field('Limit price, USD').fill('73500')
    await popup.getByText('Its prices are not known: not compared').waitFor()
  } finally {
    outage.remove()
  }
  // They are read anew by themselves.
  await popup.getByRole('alert').filter({ hasText: 'you would pay more than the market asks' }).waitFor()
})
