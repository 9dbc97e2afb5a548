import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '@scure/base'
import type { Reminder, ReminderEntry, ReminderState } from '../../core/keys/reminder.ts'
import { entryOf } from '../../core/keys/reminder-steps.ts'
import { remindersOf } from '../../core/keys/reminders.ts'
import type { OpenVault } from '../session.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type Preference, readPreference, writePreference } from './preferences.ts'
import type { StoredKey } from './stored-key.ts'

/** A reminder of an open vault, beside what stands of it in the clear. */
export interface BookedReminder {
  readonly name: string
  readonly reminder: Reminder
  readonly entry: ReminderEntry
}

/** Every reminder of every key, now or later, but for what its owner is done with. */
export async function bookedReminders(
  store: RecordStore,
  vault: OpenVault,
  keys: readonly StoredKey[],
  now: number,
): Promise<BookedReminder[]> {
  const policy = await readPreference(store, vault, 'reminder-policy')
  const found = keys.flatMap((key) =>
    remindersOf(key, policy, now).map((reminder) => ({ name: key.profile.name, reminder })),
  )
  const { salt, states } = await readStates(store, vault, found)
  return found.map(({ name, reminder }) => {
    const reference = referenceOf(salt, reminder.cause)
    return { name, reminder, entry: entryOf(reminder, states[reminder.cause] ?? null, reference) }
  })
}

/** Keeps what the owner did about one reminder. */
export async function changeReminderState(
  store: RecordStore,
  vault: OpenVault,
  book: readonly BookedReminder[],
  cause: string,
  change: (state: ReminderState | null) => ReminderState,
): Promise<void> {
  const { salt, states } = await readStates(store, vault, book)
  const changed = { ...states, [cause]: change(states[cause] ?? null) }
  await writePreference(store, vault, 'reminders', { salt, states: changed })
}

/** What is kept of the owner's doing. What was kept of causes that are no more goes: of a removed key nothing stays. */
async function readStates(
  store: RecordStore,
  vault: OpenVault,
  found: readonly Pick<BookedReminder, 'reminder'>[],
): Promise<NonNullable<Preference<'reminders'>>> {
  const stored = await readPreference(store, vault, 'reminders')
  const living = new Set(found.map(({ reminder }) => reminder.cause))
  const kept = Object.entries(stored?.states ?? {}).filter(([cause]) => living.has(cause))
  if (stored !== null && kept.length === Object.keys(stored.states).length) return stored
  const salt = stored?.salt ?? hex.encode(crypto.getRandomValues(new Uint8Array(16)))
  const states = Object.fromEntries(kept)
  if (stored !== null || found.length > 0) await writePreference(store, vault, 'reminders', { salt, states })
  return { salt, states }
}

/** Names a cause to who has the salt, which is sealed, and tells nobody else anything. 32 hex digits. */
function referenceOf(salt: string, cause: string): string {
  return hex.encode(sha256(utf8.decode(`${salt}\n${cause}`))).slice(0, 32)
}
