import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page of Twinkey's has. */
const most = 80

/**
 * Goes with the Tab key, or back with Shift, until the focus is on something. Every stop on the way has to be seen: within
 * the window, and with a ring or a mark of its own (WCAG 2.2, 2.4.7 and 2.4.11). A heading to which the page brings the focus
 * is no stop of that key.
 */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < most; stops += 1) {
    const { isInPage, isThere, isBehind, unseen } = await focusBeside(target)
    if (stops > 0) expect(unseen).toBeNull()
    if (isThere) return
    // A tab that closes may take the focus from the one that was opened after it.
    if (!isInPage) await target.page().bringToFront()
    // Back where it lies behind: what comes after a page's last stop are those of the browser itself.
    await target.page().keyboard.press(isBehind ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`The Tab key does not lead to ${target}`)
}

/** Goes there and presses a key on it: Enter, where none is named. */
export async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** Goes to a field and types into it, in place of what it holds. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('ControlOrMeta+a')
  await target.page().keyboard.type(text)
}

/** Whether the focus is there. */
export async function isFocused(target: Locator): Promise<boolean> {
  return (await focusBeside(target)).isThere
}

interface Focus {
  /** Whether the page has the focus, and not another one or the browser's own bars. */
  readonly isInPage: boolean
  readonly isThere: boolean
  /** Whether the target stands before what has the focus. */
  readonly isBehind: boolean
  /** What has the focus and does not show it; null where all is well. */
  readonly unseen: string | null
}

/** Where the focus is, seen from something. */
function focusBeside(target: Locator): Promise<Focus> {
  return target.evaluate((wanted) => {
    const element = document.activeElement
    const isInPage = document.hasFocus()
    if (element === null || element === document.body || !isInPage) {
      return { isInPage, isThere: false, isBehind: false, unseen: null }
    }
    const isStop = element.getAttribute('tabindex') !== '-1'
    const bounds = element.getBoundingClientRect()
    const isInWindow = bounds.bottom > 0 && bounds.top < innerHeight && bounds.right > 0 && bounds.left < innerWidth
    // Some hand their mark to what stands around them: a label with its hidden box, a field with its frame.
    const marked = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement]
    const isMarked = marked.some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    return {
      isInPage,
      isThere: element === wanted,
      isBehind: (element.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
      unseen: !isStop || (isInWindow && isMarked) ? null : element.outerHTML.slice(0, 200),
    }
  })
}
