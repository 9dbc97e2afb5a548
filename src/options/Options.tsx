import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Ask } from '../protocol/client.ts'
import type { View } from '../protocol/view.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { environmentsOf } from '../ui/hosts/environments-of.ts'
import { HostNotice } from '../ui/hosts/HostNotice.tsx'
import { later } from '../ui/later.tsx'
import { Panic } from '../ui/panic/Panic.tsx'
import { PanicHeading } from '../ui/panic/PanicHeading.tsx'
import { useDestruction } from '../ui/panic/use-destruction.ts'
import { StorageNotice } from '../ui/StorageNotice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { useHash } from '../ui/use-hash.ts'
import { useWorker } from '../ui/use-worker.ts'
import { say } from '../words/say.ts'
import { AddKey } from './add/AddKey.tsx'
import { storedWords } from './add/stored-words.ts'
import { BackupPage } from './backup/BackupPage.tsx'
import { EditKey } from './edit/EditKey.tsx'
import { useKeptCard } from './edit/use-kept-card.ts'
import { FirstRun } from './first-run/FirstRun.tsx'
import { Frame } from './frame/Frame.tsx'
import { HealthPage } from './health/HealthPage.tsx'
import { Keys } from './keys/Keys.tsx'
import { Locked } from './locked/Locked.tsx'
import { LogPage } from './log/LogPage.tsx'
import { ReadTicket } from './read/ReadTicket.tsx'
import { ReceiptsPage } from './receipts/ReceiptsPage.tsx'
import { Recovery } from './recovery/Recovery.tsx'
import { ReminderPage } from './reminder/ReminderPage.tsx'
import { ReplacePage } from './replace/ReplacePage.tsx'
import { RevokePage } from './revoke/RevokePage.tsx'
import { argumentOf, screenOf } from './screen.ts'
import { Settings } from './settings/Settings.tsx'

const AboutPage = later(async () => (await import('./about/AboutPage.tsx')).AboutPage)
const DoctorPage = later(async () => (await import('./doctor/DoctorPage.tsx')).DoctorPage)
const HistoryPage = later(async () => (await import('./history/HistoryPage.tsx')).HistoryPage)
const TicketPage = later(async () => (await import('./ticket/TicketPage.tsx')).TicketPage)

interface OptionsProps {
  first: Partial<View>
  ask: Ask<'options'>
}

/** The options as a function of the view and of the place in it. */
export function Options({ first, ask }: OptionsProps) {
  const view = useWorker(first, ask)
  const isOpen = view.vault?.state === 'open'
  const { fault, attempt } = useAttempt()
  const place = useHash()
  const screen = screenOf(view, place)
  const destruction = useDestruction(
    view.keys?.cards ?? null,
    useCallback(() => ask('vault.destroy', null), [ask]),
  )
  // The key that was stored last: its card is shown, with a word on how it went.
  const [stored, setStored] = useState<{ ref: string; clockOffSeconds: number | null } | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  // Locked, or just unlocked and the keys not read yet: what was begun stays.
  const isBetween = screen.name === 'locked' || screen.name === 'waiting'
  const isWorkedOn = screen.name === 'edit' || isBetween
  const toEdit = useKeptCard(isWorkedOn ? argumentOf(place, 'edit') : null, view.keys?.cards ?? null)
  const isReplaced = screen.name === 'replace' || isBetween
  const toReplace = useKeptCard(isReplaced ? argumentOf(place, 'replace') : null, view.keys?.cards ?? null)
  const isLedToGuide = screen.name === 'add' && place === ''
  useEffect(() => {
    // Named, the place stays when the first key is stored: the guide has yet to hear how that went.
    if (isLedToGuide) location.replace('#add')
  }, [isLedToGuide])

  const frame = {
    place: isOpen ? screen.name : null,
    reminders: view.reminders?.count ?? 0,
    onLock: () => void attempt(() => ask('vault.lock', null)),
  }

  if (destruction.state !== 'none' || screen.name === 'panic') {
    return (
      <Frame {...frame}>
        <PanicHeading isDone={destruction.state === 'done'} />
        <Panic
          cards={destruction.cards}
          isDone={destruction.state === 'done'}
          isInPopup={false}
          onDestroy={destruction.destroy}
          onAfresh={() => {
            location.hash = ''
            destruction.forget()
          }}
        />
      </Frame>
    )
  }

  // A lock in the middle of the guide takes none of its answers: people are away on Gemini's page for longer than that.
  const isGuide = screen.name === 'add' || (screen.name === 'locked' && place === 'add')
  const card = view.keys?.cards.find(({ ref }) => place === `key/${ref}`)
  // Told where one was led; anywhere else it would be old news.
  const news =
    card === undefined
      ? null
      : card.ref === edited
        ? say('optionsSaidKept', { name: card.name })
        : card.ref === stored?.ref
          ? storedWords(card, stored.clockOffSeconds)
          : null
  return (
    <Frame {...frame}>
      {isOpen && <FaultNotice fault={fault} />}
      {isOpen && <HostNotice environments={environmentsOf(view.keys)} />}
      {screen.name !== 'damaged' && (
        <StorageNotice storage={view.storage} onRead={() => ask('vault.acknowledge-mending', null)} />
      )}
      {screen.name === 'about' && <AboutPage isOpen={isOpen} ask={ask} />}
      {screen.name === 'first-run' && <FirstRun isForBackup={place === 'restore'} ask={ask} />}
      {screen.name === 'locked' && <Locked nextTryAt={screen.nextTryAt} reminders={frame.reminders} ask={ask} />}
      {screen.name === 'damaged' && <Recovery ask={ask} onReplaced={() => location.assign('#restore')} />}
      {isGuide && (
        <AddKey
          ask={ask}
          isLocked={screen.name === 'locked'}
          names={view.keys?.cards.map(({ name }) => name) ?? []}
          onStored={(ref, clockOffSeconds) => {
            setEdited(null)
            setStored({ ref, clockOffSeconds })
            location.hash = `#key/${ref}`
          }}
        />
      )}
      {toEdit !== null && (
        <EditKey
          key={toEdit.ref}
          card={toEdit}
          isLocked={screen.name === 'locked'}
          ask={ask}
          onSaved={() => {
            setEdited(toEdit.ref)
            location.hash = `#key/${toEdit.ref}`
          }}
        />
      )}
      {screen.name === 'keys' && (
        <Keys keys={screen.keys} settings={view.settings ?? null} shown={screen.shown} news={news} ask={ask} />
      )}
      {screen.name === 'health' && (
        <HealthPage keys={screen.keys} reminders={screen.reminders} policy={screen.policy} ask={ask} />
      )}
      {screen.name === 'reminder' && <ReminderPage key={place} item={screen.item} keys={screen.keys} ask={ask} />}
      {screen.name === 'revoke' && (
        <RevokePage
          key={screen.ref}
          keyRef={screen.ref}
          card={screen.keys.cards.find(({ ref }) => ref === screen.ref) ?? null}
          ask={ask}
        />
      )}
      {toReplace !== null && (
        <ReplacePage
          key={toReplace.ref}
          card={toReplace}
          cards={view.keys?.cards ?? null}
          reminders={view.reminderList ?? []}
          ask={ask}
        />
      )}
      {screen.name === 'receipts' && <ReceiptsPage present={screen.keys.cards.map(({ ref }) => ref)} ask={ask} />}
      {screen.name === 'doctor' && <DoctorPage shown={screen.shown} ask={ask} />}
      {screen.name === 'history' && (
        <HistoryPage
          environment={screen.environment}
          isHidden={screen.isHidden}
          changedAt={screen.changedAt}
          ask={ask}
        />
      )}
      {screen.name === 'ticket' && <TicketPage cards={screen.keys.cards} ask={ask} />}
      {screen.name === 'backup' && (
        <BackupPage backup={screen.settings.backup} keyCount={view.keys?.cards.length ?? 0} ask={ask} />
      )}
      {screen.name === 'log' && <LogPage ask={ask} />}
      {screen.name === 'read' && <ReadTicket ask={ask} />}
      {screen.name === 'settings' && <Settings settings={screen.settings} ask={ask} />}
    </Frame>
  )
}
