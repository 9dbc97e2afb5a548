import type { Browser } from 'webextension-polyfill'
import { apiOriginOf, type Environment } from '../core/gemini/environment.ts'
import { type Ask, clientFor } from '../protocol/client.ts'
import type { Page } from '../protocol/commands.ts'
import { type SliceName, slotOf, type View } from '../protocol/view.ts'
import { type Brand, brandOf } from './browser-brand.ts'
import { firstPaint } from './first-paint.ts'

/** The browser's extension API under either of its names; the only place in the pages that says so. */
const api: Browser =
  (globalThis as { browser?: Browser }).browser ?? (globalThis as unknown as { chrome: Browser }).chrome

/** All that there is to read of the view. */
export const everySlice: readonly SliceName[] = [
  'vault',
  'glance',
  'scopes',
  'refreshing',
  'keys',
  'settings',
  'storage',
  'reminders',
  'reminderList',
]
const reading = { permissions: ['clipboardRead' as const] }

/** Reads slices of the view as the worker left them, without waking it. What was never published is absent. */
export async function readView(wanted: readonly SliceName[]): Promise<Partial<View>> {
  return viewIn(await api.storage.session.get(wanted.map(slotOf)))
}

/** Tells of every slice that changes from now on. Only the view's own slots are looked at: the area holds other things too. */
export function followView(tell: (change: Partial<View>) => void): void {
  api.storage.session.onChanged.addListener((changes) => {
    const changed = viewIn(Object.fromEntries(Object.entries(changes).map(([slot, change]) => [slot, change.newValue])))
    if (Object.keys(changed).length > 0) tell(changed)
  })
}

/** How a page asks the worker for something: not before it has painted what it knows. */
export function connectTo<P extends Page>(_page: P): Ask<P> {
  return clientFor<P>(async (message) => {
    await firstPaint
    return api.runtime.sendMessage(message)
  })
}

/**
 * Says that this page waits for something that the worker does for as long as somebody waits for it.
 * @returns what ends the waiting; the browser does so when the page is closed
 */
export async function waitAtWorker(): Promise<() => void> {
  await firstPaint
  const port = api.runtime.connect({ name: 'waiting' })
  return () => port.disconnect()
}

/** Chrome's side panel and Firefox's sidebar, which the polyfill's types do not both know. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

/** What opens the panel of this window, to be called within a click; null where the browser has none. */
export async function panelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidePanel, sidebarAction } = api as unknown as Panels
  if (sidebarAction !== undefined) return () => sidebarAction.open()
  const windowId = (await api.windows.getCurrent()).id
  return sidePanel === undefined || windowId === undefined ? null : () => sidePanel.open({ windowId })
}

/** Opens the options in a tab, at a place in them such as `#add`. */
export async function openOptions(place = ''): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(`src/options/index.html${place}`) })
}

/** Opens an address in a tab that stays behind this one. */
export async function openBeside(address: string): Promise<void> {
  await api.tabs.create({ url: address, active: false })
}

/**
 * Whether this browser tells extensions that the screen was locked. Chrome has a name for that state; Firefox has only
 * `active` and `idle`.
 */
export function tellsScreenLock(): boolean {
  const { IdleState } = api.idle as unknown as { IdleState?: Record<string, string> }
  return Object.values(IdleState ?? {}).includes('locked')
}

/** The keys that lock Twinkey, as this browser writes them; null where another extension has taken them, or nobody set any. */
export async function lockKeys(): Promise<string | null> {
  const lock = (await api.commands.getAll()).find(({ name }) => name === 'lock')
  return lock?.shortcut ? lock.shortcut : null
}

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcuts(): Promise<void> {
  // Firefox has a call for it and does not let a tab be opened there; with Chrome it is the other way round.
  const { openShortcutSettings } = api.commands as { openShortcutSettings?: () => Promise<void> }
  if (openShortcutSettings !== undefined) await openShortcutSettings()
  else await api.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** What runs here, as the browser says. */
export interface Running {
  readonly version: string
  /** Such as `Firefox 143.0`. */
  readonly browser: string
  readonly isFirefox: boolean
  /** The extension's id, by which the browser's profile has it. */
  readonly id: string
}

export async function readRunning(): Promise<Running> {
  // Firefox has a call for it, and Chrome a list of names among which one is made up.
  const { getBrowserInfo } = api.runtime as { getBrowserInfo?: () => Promise<{ name: string; version: string }> }
  const { userAgentData } = navigator as { userAgentData?: { brands: readonly Brand[] } }
  const { name, version } = (await getBrowserInfo?.()) ?? brandOf(userAgentData?.brands ?? [])
  return {
    version: api.runtime.getManifest().version,
    browser: `${name} ${version}`.trim(),
    isFirefox: getBrowserInfo !== undefined,
    id: api.runtime.id,
  }
}

/** What the manifest asks for, and what the browser grants, by its own names. */
export interface Permissions {
  readonly asked: {
    readonly always: readonly string[]
    readonly ifWanted: readonly string[]
    readonly hosts: readonly string[]
  }
  readonly granted: { readonly names: readonly string[]; readonly hosts: readonly string[] }
}

export async function readPermissions(): Promise<Permissions> {
  const manifest = api.runtime.getManifest() as unknown as Readonly<Record<string, unknown>>
  const { permissions, optional_permissions, host_permissions, browser_specific_settings } = manifest
  const { gecko } = (browser_specific_settings ?? {}) as {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required?: unknown } }
  }
  const granted = (await api.permissions.getAll()) as Readonly<Record<string, unknown>>
  const list = (names: unknown) => (Array.isArray(names) ? names.map(String) : [])
  return {
    asked: {
      always: [...list(permissions), ...list(gecko?.data_collection_permissions?.required)],
      ifWanted: list(optional_permissions),
      hosts: list(host_permissions),
    },
    granted: {
      // In Firefox, what it lets leave the computer is a permission of its own.
      names: [...list(granted['permissions']), ...list(granted['data_collection'])],
      hosts: list(granted['origins']),
    },
  }
}

/** Whether a person lets Twinkey look at the clipboard: asked for, and given up again, in the very click that wants it. */
export const clipboardReading = {
  isGranted: () => api.permissions.contains(reading),
  /** @returns whether the person agreed */
  ask: () => api.permissions.request(reading),
  giveUp: () => api.permissions.remove(reading),
}

/** Whether the browser lets Twinkey reach Gemini's hosts: a person can take that back at any time, and give it again in a click. */
export const hostAccess = {
  async isGranted(environment: Environment): Promise<boolean> {
    return api.permissions.contains(originsOf([environment]))
  },
  /** To be called straight in a click. @returns whether the person agreed */
  ask: (environments: readonly Environment[]) => api.permissions.request(originsOf(environments)),
  /** Tells whenever any permission was given or taken back. @returns what ends the telling */
  follow(tell: () => void): () => void {
    const events = [api.permissions.onAdded, api.permissions.onRemoved]
    for (const event of events) event.addListener(tell)
    return () => {
      for (const event of events) event.removeListener(tell)
    }
  },
}

function originsOf(environments: readonly Environment[]): { origins: string[] } {
  return { origins: environments.map((environment) => `${apiOriginOf(environment)}/*`) }
}

function viewIn(stored: Readonly<Record<string, unknown>>): Partial<View> {
  const found = everySlice.filter((slice) => stored[slotOf(slice)] !== undefined)
  // Written by our own worker, whose types hold it to this.
  return Object.fromEntries(found.map((slice) => [slice, stored[slotOf(slice)]])) as Partial<View>
}
