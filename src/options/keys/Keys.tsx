import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeysSlice, SettingsSlice } from '../../protocol/view.ts'
import { backupReminder } from '../../ui/backup-reminder.ts'
import { DamagedKeys } from '../../ui/DamagedKeys.tsx'
import { compromisedFirst } from '../../ui/keys/compromised-first.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { KeyEntry } from './KeyEntry.tsx'
import { shownFirst } from './shown-first.ts'

interface KeysProps {
  keys: KeysSlice
  settings: SettingsSlice | null
  /** The key that one came to see. */
  shown: string | null
  /** How it went with a key that was just stored. */
  news: string | null
  ask: Ask<'options'>
}

/** All keys, to look after: what each can do, who uses it, when it ends. */
export function Keys({ keys, settings, shown, news, ask }: KeysProps) {
  // Where a card was there is nothing to stand on once it is removed.
  const [removed, setRemoved] = useState<string | null>(null)
  const heading = useArrival(removed ?? shown)
  const reminder = settings === null ? null : backupReminder(settings.backup, keys.cards.length)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('keyListTitle')}
      </h1>
      {news !== null && (
        <Notice tone="ok" role="status">
          {news}
        </Notice>
      )}
      <DamagedKeys count={keys.damaged} />
      {reminder !== null && (
        <Notice tone="warn">
          {reminder} <a href="#backup">{say('keyListBackup')}</a>
        </Notice>
      )}
      {keys.cards.length === 0 && (
        <p>
          <Say message="keyListEmpty" with={{ link: <a href="#add">{say('keyListAdd')}</a> }} />
        </p>
      )}
      {shownFirst(compromisedFirst(keys.cards), shown).map((card) => (
        <KeyEntry
          key={card.ref}
          card={card}
          successor={keys.cards.find(({ ref }) => ref === card.replacedBy) ?? null}
          isShown={card.ref === shown}
          ask={ask}
          onRemoved={setRemoved}
        />
      ))}
    </>
  )
}
