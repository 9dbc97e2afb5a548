/** After how many minutes without use the vault can lock. */
export const autoLockChoices = [1, 5, 15, 60] as const
export type AutoLockMinutes = (typeof autoLockChoices)[number]
