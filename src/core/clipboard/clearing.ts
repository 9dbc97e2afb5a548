/**
 * After how many seconds the clipboard may be cleared. Chrome's alarms take no less than 30:
 * https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create
 */
export const clearingSeconds = [30, 60, 300] as const
export type ClearingSeconds = (typeof clearingSeconds)[number]

/** What is going to happen to a text that was copied. */
export type Clearing = {
  seconds: ClearingSeconds
  /** Whether the clipboard is left alone where something else is on it by then. Only who may read it can tell. */
  onlyIfStill: boolean
}

/** What came of clearing: `other-text` was left alone, and `failed` means that the browser did not do it. */
export type ClearingOutcome = 'cleared' | 'other-text' | 'failed'
