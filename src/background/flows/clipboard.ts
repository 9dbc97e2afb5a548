import * as v from 'valibot'
import type { Clearing, ClearingSeconds } from '../../core/clipboard/clearing.ts'
import { copiedTextSchema, digestOf } from '../../core/clipboard/copied-text.ts'
import { clipboardClearing } from '../alarms.ts'
import type { House } from '../house.ts'
import { readPreference } from '../keyring/preferences.ts'

const slot = 'clipboard'
const stored = v.object({ copied: copiedTextSchema, clearAt: v.number() })

/**
 * A page has put this text on the clipboard: it is cleared after the time that is chosen now, even if the vault locks in
 * the meantime. An earlier text is not on the clipboard any more, so its deadline goes. The text itself is not kept.
 * @returns what is going to happen; null if nothing is
 */
export async function rememberCopied(house: House, text: string): Promise<Clearing | null> {
  const seconds = await chosenSeconds(house)
  if (seconds === null) {
    await house.sessionArea.write({ [slot]: null })
    await house.wakeUps.cancelWakeUp(clipboardClearing)
    return null
  }
  const clearAt = house.clock.now() + seconds * 1000
  const copied = digestOf(text, crypto.getRandomValues(new Uint8Array(16)))
  await house.sessionArea.write({ [slot]: { copied, clearAt } })
  await house.wakeUps.wakeAt(clipboardClearing, clearAt)
  return { seconds, onlyIfStill: await house.clipboard.mayReadClipboard() }
}

/**
 * Clears the clipboard if the time is up: only if the text is still there where Twinkey may look, else in any case. It is
 * tried once: who takes the clipboard later has something else on it.
 */
export async function clearIfDue(house: House): Promise<void> {
  const waiting = v.safeParse(stored, await house.sessionArea.read(slot))
  if (!waiting.success) return
  const { copied, clearAt } = waiting.output
  if (house.clock.now() < clearAt) return house.wakeUps.wakeAt(clipboardClearing, clearAt)
  const outcome = await house.clipboard.clearClipboard((await house.clipboard.mayReadClipboard()) ? copied : null)
  if (outcome === 'failed') console.error('Twinkey: the clipboard could not be cleared')
  // Something may have been copied while this one was cleared; that has a deadline of its own.
  const now = v.safeParse(stored, await house.sessionArea.read(slot))
  if (now.success && now.output.copied.digest === copied.digest) await house.sessionArea.write({ [slot]: null })
}

/** While the vault is locked, or before there is one, the choice can't be read: then it is the least, for what it is that was copied. */
async function chosenSeconds({ session, store }: House): Promise<ClearingSeconds | null> {
  return session.isOpen() ? readPreference(store, session.vault(), 'clipboard-seconds') : 30
}
