import type { Page } from 'playwright-core'
import { catalogueOf, messagesIn } from '../words/catalogue-from-file.ts'

/** Attributes that are shown or read out. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]

/** All that a page says to the eye or to a screen reader, piece by piece. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate((attributes) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    for (const element of document.body.querySelectorAll('*'))
      for (const attribute of attributes) texts.push(element.getAttribute(attribute) ?? '')
    return [...new Set(texts.map((text) => text.trim().replace(/\s+/g, ' ')))]
  }, spoken)
}

/**
 * What a page says that no message of a language explains: words that stand in the code, or were left in English.
 * @param data what is the owner's, the exchange's or the browser's own, and the same in every language
 */
export async function unexplained(page: Page, language: string, data: RegExp): Promise<string[]> {
  const { getMessage } = catalogueOf(language)
  const messages = Object.keys(messagesIn(language)).map((name) => getMessage(name).replace(/\s+/g, ' '))
  const wholes = messages.filter((text) => /\{\w+\}/.test(text)).map(patternOf)
  // A message with elements in it comes in pieces.
  const pieces = new Set(messages.flatMap((text) => [text, ...text.split(/\{\w+\}/)]).map((text) => text.trim()))
  const isExplained = (text: string) =>
    !/\p{L}{2}/u.test(text) || pieces.has(text) || wholes.some((whole) => whole.test(text)) || data.test(text)
  return (await textsOf(page)).filter(
    (text) => !text.split(/(?<=[.!?。]) | ?· ?/).every(isExplained) && !isExplained(text),
  )
}

function patternOf(text: string): RegExp {
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `^${text
      .split(/\{\w+\}/)
      .map(literal)
      .join('.*')}$`,
    'su',
  )
}
