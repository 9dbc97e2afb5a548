/** After how many minutes without use the vault can lock. */
export const autoLockChoices = [1, 5, 15, 60] as const
export type AutoLockMinutes = (typeof autoLockChoices)[number]

/** After how many seconds what was copied can be cleared. Chrome wakes nobody sooner than after half a minute. */
export const clipboardChoices = [30, 60, 300] as const
export type ClipboardSeconds = (typeof clipboardChoices)[number]
