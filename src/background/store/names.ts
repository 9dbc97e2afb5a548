/** The name of every row there is. What stands under a name is sealed, unless it says otherwise. */

/** In the clear: how to get from a passphrase to the vault key (vault/header.ts). */
export const headerName = 'header'

/** In the clear: how many wrong passphrases were tried, and when the last. */
export const triesName = 'tries'

/** In the clear: that a damaged copy was mended, until the owner has read it. */
export const mendingName = 'mending'

/** In the clear: what to remind of and when, for that must work while the vault is locked. It names no key. */
export const remindersName = 'reminder-schedule'

export const profiles = 'profile/'
export const lives = 'life/'
export const receipts = 'receipt/'
export const figures = 'figures/'
const secrets = 'secret/'
const nonces = 'nonces/'
export const ticketsOut = 'ticket/'
const preferences = 'preference/'
export const logPages = 'log/'

export function profileName(ref: string): string {
  return profiles + ref
}

export function secretName(ref: string): string {
  return secrets + ref
}

export function nonceName(ref: string): string {
  return nonces + ref
}

export function ticketOutName(ref: string): string {
  return ticketsOut + ref
}

export function lifeName(ref: string): string {
  return lives + ref
}

export function receiptName(id: string): string {
  return receipts + id
}

export function figuresName(ref: string): string {
  return figures + ref
}

export function preferenceName(name: string): string {
  return preferences + name
}

export const logHeadName = 'log-head'

export function logPageName(page: number): string {
  return logPages + page
}

export const historyHeadName = 'history-head'
export const historyPages = 'history/'

export function historyPageName(page: number): string {
  return historyPages + page
}

/** The glance that was published last, for the next unlocking. */
export const keptGlanceName = 'kept-glance'
