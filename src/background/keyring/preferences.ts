import * as v from 'valibot'
import { clearingSeconds } from '../../core/clipboard/clearing.ts'
import { defaultReminderPolicy, reminderPolicySchema } from '../../core/keys/reminder-policy.ts'
import { sortOrders } from '../../core/money/arrangement.ts'
import { displayCurrencies } from '../../core/money/display-currency.ts'
import { autoLockChoices, badgeChoices, postDateChoices, refreshChoices } from '../../core/preferences.ts'
import type { OpenVault } from '../session.ts'
import { preferenceName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type Box, openJson, sealJson } from '../vault/box.ts'
import { VaultError } from '../vault/vault-error.ts'
import { preferencePlace } from './places.ts'

const time = v.nullable(v.number())
const reminderState = v.object({
  doneUpTo: time,
  snooze: v.nullable(v.object({ from: v.number(), until: v.number() })),
})

/** Everything that the owner has chosen or that is remembered for them: its name, its shape, and what holds before. */
const shapes = {
  /** Whose balances the popup shows. */
  'chosen-scope': v.fallback(v.nullable(v.string()), null),
  /** Whether amounts are kept from sight, for whoever looks over a shoulder. */
  'hides-amounts': v.fallback(v.boolean(), false),
  /** In what values are shown. */
  currency: v.fallback(v.picklist(displayCurrencies), 'USD'),
  /** How the popup's assets are put in order, and whether those worth next to nothing are left out of the list. */
  arrangement: v.fallback(v.object({ order: v.picklist(sortOrders), hidesDust: v.boolean() }), {
    order: 'value',
    hidesDust: false,
  }),
  /** Minutes after which figures are refreshed by themselves while the vault is open; null: only when asked for. */
  'refresh-minutes': v.fallback(v.nullable(v.picklist(refreshChoices)), 5),
  /** Minutes without use after which the vault locks; null: when the browser ends. */
  'auto-lock-minutes': v.fallback(v.nullable(v.picklist(autoLockChoices)), 15),
  /** Seconds after which what Twinkey copied is cleared from the clipboard; null: never. */
  'clipboard-seconds': v.fallback(v.nullable(v.picklist(clearingSeconds)), 30),
  'reminder-policy': v.fallback(reminderPolicySchema, defaultReminderPolicy),
  /** What the toolbar's badge says. */
  badge: v.fallback(v.picklist(badgeChoices), 'reminders'),
  /** By how many seconds the nonce of a ticket is ahead, where nonces go by the clock. */
  'post-date-seconds': v.fallback(v.picklist(postDateChoices), 20),
  /** Whether reminders come as notifications of the system, too. */
  notifications: v.fallback(v.boolean(), true),
  /** What the owner did about reminders, by their causes; and with what causes are made into references. */
  reminders: v.fallback(v.nullable(v.object({ salt: v.string(), states: v.record(v.string(), reminderState) })), null),
  /** When all keys were last asked about, in milliseconds since 1970. */
  'checked-at': v.fallback(time, null),
  /** When the last backup was made, and opened again to see that it works, in milliseconds since 1970; the keys in it. */
  backup: v.fallback(v.object({ madeAt: time, testedAt: time, refs: v.array(v.string()) }), {
    madeAt: null,
    testedAt: null,
    refs: [],
  }),
}
type Shapes = typeof shapes
export type PreferenceName = keyof Shapes
export type Preference<N extends PreferenceName> = v.InferOutput<Shapes[N]>

/**
 * A preference of an open vault; what holds by itself where none was ever chosen, or what is stored of it is damaged: no
 * preference is worth a vault that does not open.
 */
export async function readPreference<N extends PreferenceName>(
  store: RecordStore,
  { vaultId, vaultKey }: OpenVault,
  name: N,
): Promise<Preference<N>> {
  const box = await store.read(preferenceName(name))
  const sealed = box === null ? undefined : await openOrNothing(vaultKey, vaultId, name, box as Box)
  return v.parse(shapes[name], sealed) as Preference<N>
}

/** Keeps a preference, sealed like all else that says something of its owner. */
export async function writePreference<N extends PreferenceName>(
  store: RecordStore,
  { vaultId, vaultKey }: OpenVault,
  name: N,
  value: Preference<N>,
): Promise<void> {
  const box = await sealJson(vaultKey, preferencePlace(vaultId, name), value)
  await store.write({ put: { [preferenceName(name)]: box } })
}

async function openOrNothing(vaultKey: CryptoKey, vaultId: string, name: string, box: Box): Promise<unknown> {
  try {
    return await openJson(vaultKey, preferencePlace(vaultId, name), box)
  } catch (error) {
    if (error instanceof VaultError) return undefined
    throw error
  }
}
