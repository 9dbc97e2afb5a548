import type { Clearing, ClearingSeconds } from '../core/clipboard/clearing.ts'
import { locale } from '../words/locale.ts'
import { say } from '../words/say.ts'

/** How long, in words: `30 seconds`, `5 minutes`. */
export function clearingTime(seconds: ClearingSeconds): string {
  const unit = seconds < 60 ? 'second' : 'minute'
  const format = new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(seconds < 60 ? seconds : seconds / 60)
}

/** What happens to what was just copied. */
export function copiedWords(clearing: Clearing | null): string {
  if (clearing === null) return say('clipboardStays')
  const time = clearingTime(clearing.seconds)
  return say(clearing.onlyIfStill ? 'clipboardClearedIfStill' : 'clipboardClearedAnyway', { time })
}

/** What a choice of settings means. @param seconds null for never */
export function clearingWords(seconds: ClearingSeconds | null, onlyIfStill: boolean): string {
  if (seconds === null) return say('clipboardSettingNever')
  return say(onlyIfStill ? 'clipboardSettingIfStill' : 'clipboardSettingAnyway', { time: clearingTime(seconds) })
}
