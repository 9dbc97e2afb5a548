import type { Page } from 'puppeteer-core'

/** Waits until a page shows a text: by its changes, for a tab in the background draws no frames to wait by. */
export async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 'mutation' }, text)
}

/** What pasting into a page gives. Firefox lets nobody read the clipboard but after a question, or a paste with a key. */
export async function pasted(page: Page): Promise<string> {
  await page.bringToFront()
  await page.evaluate(() => {
    document.querySelector('#pasted')?.remove()
    const area = document.createElement('textarea')
    area.id = 'pasted'
    document.body.append(area)
    area.focus()
  })
  await page.keyboard.down('Control')
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? 'no field')
}
