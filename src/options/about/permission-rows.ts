import type { Permissions } from '../../ui/connect.ts'
import type { PlainMessage } from '../../words/message.ts'

/** A permission with what it is for. */
export interface PermissionRow {
  /** As the browser calls it; of a host its address. */
  readonly name: string
  readonly purpose: PlainMessage
  /** `missing`: a person has taken it back; `unasked`: it is asked for only if it is wanted. */
  readonly state: 'held' | 'missing' | 'unasked'
}

const purposes: Readonly<Record<string, PlainMessage>> = {
  storage: 'aboutForStorage',
  unlimitedStorage: 'aboutForUnlimitedStorage',
  alarms: 'aboutForAlarms',
  idle: 'aboutForIdle',
  clipboardWrite: 'aboutForClipboardWrite',
  clipboardRead: 'aboutForClipboardRead',
  notifications: 'aboutForNotifications',
  offscreen: 'aboutForOffscreen',
  sidePanel: 'aboutForSidePanel',
  authenticationInfo: 'aboutForAuthenticationInfo',
  'https://api.gemini.com/*': 'aboutForProduction',
  'https://api.sandbox.gemini.com/*': 'aboutForSandbox',
}

/** What is asked for, first always and then if wanted; and after that whatever else is granted, which there should never be. */
export function permissionRows({ asked, granted }: Permissions): PermissionRow[] {
  const held = [...granted.names, ...granted.hosts]
  const row = (name: string, otherwise: 'missing' | 'unasked'): PermissionRow => ({
    name,
    purpose: purposes[name] ?? 'aboutForNothing',
    state: held.includes(name) ? 'held' : otherwise,
  })
  const always = [...asked.hosts, ...asked.always]
  return [
    ...always.map((name) => row(name, 'missing')),
    ...asked.ifWanted.map((name) => row(name, 'unasked')),
    ...held.filter((name) => ![...always, ...asked.ifWanted].includes(name)).map((name) => row(name, 'missing')),
  ]
}
