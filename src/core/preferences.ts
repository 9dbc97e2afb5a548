/** After how many minutes without use the vault can lock. */
export const autoLockChoices = [1, 5, 15, 60] as const
export type AutoLockMinutes = (typeof autoLockChoices)[number]

/** What the toolbar's badge says: how many reminders there are, the total value of what the popup shows, or nothing. */
export const badgeChoices = ['reminders', 'total', 'nothing'] as const
export type BadgeChoice = (typeof badgeChoices)[number]

/** After how many minutes figures can be refreshed by themselves while the vault is open. */
export const refreshChoices = [1, 5, 15, 60] as const
export type RefreshMinutes = (typeof refreshChoices)[number]

/** Days before a key ends at which its owner can be reminded; 0 is the day itself. */
export const leadDayChoices = [60, 30, 14, 7, 3, 1, 0] as const
/** Days after which a key can be called too old. */
export const mostAgeChoices = [90, 180, 365, 730] as const
/** Days after which a key can be called unused. */
export const mostUnusedChoices = [30, 60, 90, 180] as const

/**
 * By how many seconds the nonce of a ticket can be ahead of the clock, where nonces go by the clock: so much longer it
 * is good. Gemini takes 30 (sheet, section 3); five are left for a clock that is off.
 */
export const postDateChoices = [0, 10, 20, 25] as const
export type PostDateSeconds = (typeof postDateChoices)[number]
