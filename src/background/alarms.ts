/** The names of everything for which the browser wakes the worker at a time. */

/** Locks the vault. */
export const autoLock = 'auto-lock'
/** Clears the clipboard. */
export const clipboardClearing = 'clear-clipboard'
/** Tells of the next reminder. */
export const nextReminder = 'reminders'
/** Asks Gemini what each key may do. */
export const dailyCheck = 'daily-check'
/** Refreshes balances. */
export const refresh = 'refresh'
