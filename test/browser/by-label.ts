import type { ElementHandle, Page } from 'puppeteer-core'

/** A field by its label. Over WebDriver BiDi, Firefox has no look-up by role in pages of extensions: this is ours. */
export async function field(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const handle = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('label')].find((one) => one.textContent === text)?.control as HTMLInputElement,
    { polling: 'mutation' },
    label,
  )
  return handle as ElementHandle<HTMLInputElement>
}

/** A button by its words. */
export async function button(page: Page, words: string): Promise<ElementHandle<HTMLButtonElement>> {
  const handle = await page.waitForFunction(
    (text) => [...document.querySelectorAll('button')].find((one) => one.textContent === text),
    { polling: 'mutation' },
    words,
  )
  return handle as ElementHandle<HTMLButtonElement>
}
