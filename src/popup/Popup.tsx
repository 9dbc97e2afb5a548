import { useCallback, useEffect } from 'preact/hooks'
import type { Ask } from '../protocol/client.ts'
import type { View } from '../protocol/view.ts'
import { environmentsOf } from '../ui/hosts/environments-of.ts'
import { HostNotice } from '../ui/hosts/HostNotice.tsx'
import { later } from '../ui/later.tsx'
import { useDestruction } from '../ui/panic/use-destruction.ts'
import { StorageNotice } from '../ui/StorageNotice.tsx'
import { useHash } from '../ui/use-hash.ts'
import { useWorker } from '../ui/use-worker.ts'
import { Balances } from './balances/Balances.tsx'
import { Empty } from './empty/Empty.tsx'
import { Frame } from './frame/Frame.tsx'
import { Locked } from './locked/Locked.tsx'
import { ReminderStrip } from './reminders/ReminderStrip.tsx'
import { screenOf } from './screen.ts'
import { useRefresh } from './use-refresh.ts'

// What is not on the first screen is not read before it.
const Keys = later(async () => (await import('./keys/Keys.tsx')).Keys)
const KeyPage = later(async () => (await import('./keys/KeyPage.tsx')).KeyPage)
const PanicPage = later(async () => (await import('./panic/PanicPage.tsx')).PanicPage)
const RemindersPage = later(async () => (await import('./reminders/RemindersPage.tsx')).RemindersPage)
const TicketPage = later(async () => (await import('./ticket/TicketPage.tsx')).TicketPage)

interface PopupProps {
  first: Partial<View>
  ask: Ask<'popup'>
}

/** The popup as a function of the view and of the place in it. */
export function Popup({ first, ask }: PopupProps) {
  const view = useWorker(first, ask)
  const isOpen = view.vault?.state === 'open'
  const place = useHash()
  const refresh = useRefresh(isOpen, view.glance ?? null, ask)
  const isLocked = view.vault?.state === 'locked'
  useEffect(() => {
    // Whoever opens the vault again wants the glance, not the place where it was locked.
    if (isLocked) location.replace('#balances')
  }, [isLocked])

  useEffect(() => {
    if (!isOpen) return
    // The other tabs are read once this one stands, so that they are there when they are pressed.
    const idle = requestIdleCallback(() => {
      Keys.readAhead()
      TicketPage.readAhead()
    })
    return () => cancelIdleCallback(idle)
  }, [isOpen])

  const destruction = useDestruction(
    view.keys?.cards ?? null,
    useCallback(() => ask('vault.destroy', null), [ask]),
  )

  const screen = screenOf(view, place)
  if (screen.name === 'panic' || destruction.state !== 'none') return <PanicPage destruction={destruction} ask={ask} />
  if (screen.name === 'waiting') return <Locked vault={null} storage={undefined} reminders={0} ask={ask} />
  if (screen.name === 'locked') {
    return <Locked vault={screen.vault} storage={view.storage} reminders={view.reminders?.count ?? 0} ask={ask} />
  }
  const items = view.reminderList ?? []
  if (screen.name === 'key') return <KeyPage card={screen.card} items={items} ask={ask} />
  if (screen.name === 'reminders') return <RemindersPage items={screen.items} ask={ask} />
  return (
    <Frame
      place={screen.name}
      glance={screen.glance}
      scopes={view.scopes ?? null}
      refreshing={view.refreshing ?? null}
      reminderCount={view.reminders?.count ?? 0}
      refresh={refresh}
      ask={ask}
    >
      <StorageNotice storage={view.storage} onRead={() => ask('vault.acknowledge-mending', null)} />
      <HostNotice environments={environmentsOf(view.keys)} />
      <ReminderStrip reminders={view.reminders} />
      {screen.name === 'empty' && <Empty />}
      {screen.name === 'balances' && <Balances glance={screen.glance} ask={ask} />}
      {screen.name === 'ticket' && <TicketPage cards={screen.keys.cards} ask={ask} />}
      {screen.name === 'keys' && <Keys keys={screen.keys} settings={view.settings ?? null} items={items} />}
    </Frame>
  )
}
