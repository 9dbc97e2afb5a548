import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { openPages } from './twinkey-in.ts'

// A wait that ran out says what it waited for, and not what was there instead: that is printed here.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const shown = await Promise.all(openPages().map(textOf))
  console.error(`“${task.name}” failed with these pages open:\n\n${shown.join('\n\n')}`)
}, 10_000)

/** What a page says, but for what was typed into it. */
async function textOf(page: Page): Promise<string> {
  const address = page.url()
  const text = await Promise.race([
    page.evaluate(() => {
      const { body, activeElement } = document
      const focus = activeElement === body ? 'nowhere' : activeElement?.outerHTML.slice(0, 120)
      return `${body.innerText}\nFocus: ${focus}`
    }),
    new Promise<string>((resolve) => setTimeout(resolve, 3_000, 'It does not answer.')),
  ]).catch((error: unknown) => `It can’t be read: ${error}`)
  return `${address}\n${text.trim().replace(/\n+/g, '\n')}`
}
