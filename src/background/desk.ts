import * as v from 'valibot'
import { mostBackedUpKeys } from '../core/backup/backup-contents.ts'
import { clearingSeconds } from '../core/clipboard/clearing.ts'
import { environments } from '../core/gemini/environment.ts'
import { ranges } from '../core/history/series.ts'
import { keyNameSchema, keyRefSchema, ownersWords } from '../core/keys/key-profile.ts'
import { reminderPolicySchema } from '../core/keys/reminder-policy.ts'
import { displayCurrencies } from '../core/money/display-currency.ts'
import { autoLockChoices, badgeChoices, postDateChoices, refreshChoices, sortOrders } from '../core/preferences.ts'
import { ticketSchema } from '../core/tickets/ticket.ts'
import {
  type Answer,
  type Asks,
  type CommandName,
  type Commands,
  type Gets,
  type Page,
  snoozeDays,
} from '../protocol/commands.ts'
import { type Fault, FaultError } from '../protocol/fault.ts'
import { faultOf } from './fault-of.ts'
import { addKey } from './flows/add-key.ts'
import { arrangeBalances } from './flows/arrange.ts'
import { discardBackup, makeBackup, mergeBackup, openBackup } from './flows/backup.ts'
import { chooseScope } from './flows/choose-scope.ts'
import { rememberCopied } from './flows/clipboard.ts'
import { destroyVault } from './flows/destroy-vault.ts'
import { measureClock, raiseNonces, readNonces } from './flows/doctor.ts'
import { hideAmounts } from './flows/hide-amounts.ts'
import { deleteHistory, readHistory } from './flows/history.ts'
import { checkKey, editKey, handOver, markCompromised, removeKey, sayNonces } from './flows/keep-key.ts'
import { listMarkets, readPrices, readTerms } from './flows/markets.ts'
import { readTicket } from './flows/read-ticket.ts'
import { refreshBalances } from './flows/refresh-balances.ts'
import { finishReminder, snoozeReminder } from './flows/reminders.ts'
import { askWhetherDead, eraseDeadKey, judgeDead, readReceipts } from './flows/revocation.ts'
import { changeSettings } from './flows/settings.ts'
import { burnTicket, letGoOfTicket, signTicket } from './flows/tickets.ts'
import {
  acknowledgeMending,
  changePassphrase,
  createVault,
  lock,
  lockIfDue,
  publishView,
  replaceDamagedVault,
  touch,
  unlock,
} from './flows/vault.ts'
import type { House } from './house.ts'
import { largestAgeFile } from './vault/parameters.ts'

/** How one command is dealt with. */
interface Row<C extends CommandName> {
  readonly from: readonly Commands[C]['from'][]
  readonly reads: v.GenericSchema<unknown, Asks<C>>
  readonly does: (house: House, asks: Asks<C>) => Promise<Gets<C>>
  /**
   * Whether a person did something: that keeps the vault open for longer. What a page reads by itself, as after each refresh,
   * does not, or a page that stands open would keep it open for ever; a page tells that it is used by `vault.touch`.
   */
  readonly isUse: boolean
}

/** More than anything a person types or pastes; what is longer is refused unread. */
const text = v.pipe(v.string(), v.maxLength(2000))
/** More than anything a page has to copy. */
const copied = v.pipe(v.string(), v.maxLength(20_000))
const nothing = v.null()
const passphrase = v.strictObject({ passphrase: text })
const ref = v.strictObject({ ref: keyRefSchema })
/** Base64 of the largest file that is looked at. */
const backupFile = v.pipe(v.string(), v.maxLength(Math.ceil(largestAgeFile / 3) * 4))
const choices = v.pipe(
  v.array(
    v.strictObject({
      index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostBackedUpKeys)),
      secret: v.optional(v.picklist(['stored', 'backup'])),
      name: v.optional(keyNameSchema),
      leaveOut: v.optional(v.boolean()),
    }),
  ),
  v.maxLength(mostBackedUpKeys),
)
const settings = v.strictObject({
  autoLockMinutes: v.exactOptional(v.nullable(v.picklist(autoLockChoices))),
  clipboardSeconds: v.exactOptional(v.nullable(v.picklist(clearingSeconds))),
  reminders: v.exactOptional(reminderPolicySchema),
  badge: v.exactOptional(v.picklist(badgeChoices)),
  hasNotifications: v.exactOptional(v.boolean()),
  postDateSeconds: v.exactOptional(v.picklist(postDateChoices)),
  currency: v.exactOptional(v.picklist(displayCurrencies)),
  refreshMinutes: v.exactOptional(v.nullable(v.picklist(refreshChoices))),
})
/** What an owner says of a key: as in a profile, but with nothing left to be guessed. */
const { createdAt, expiry, requiresHeartbeat, trustedIps, applications, note, revokeBy } = ownersWords
const said = {
  createdAt: createdAt.wrapped,
  expiry,
  requiresHeartbeat,
  trustedIps,
  applications: applications.wrapped,
  note: note.wrapped,
  revokeBy: revokeBy.wrapped,
}
const profileChange = v.strictObject({
  name: v.exactOptional(keyNameSchema),
  createdAt: v.exactOptional(said.createdAt),
  expiry: v.exactOptional(expiry),
  requiresHeartbeat: v.exactOptional(requiresHeartbeat),
  trustedIps: v.exactOptional(trustedIps),
  applications: v.exactOptional(said.applications),
  note: v.exactOptional(said.note),
  revokeBy: v.exactOptional(said.revokeBy),
})
const reminder = { reference: text }
const nonceRule = v.picklist(['unknown', 'time-based', 'rising'])
const higherUnit = v.picklist(['us', 'ns'])
const newKey = v.strictObject({
  environment: v.picklist(environments),
  scope: v.picklist(['account', 'master']),
  name: keyNameSchema,
  publicKey: text,
  secret: text,
  nonceRule,
  ...said,
  replaces: v.nullable(keyRefSchema),
})

const environment = v.picklist(environments)
const account = v.nullable(text)

const historyQuestion = v.strictObject({
  environment,
  currency: v.nullable(v.picklist(displayCurrencies)),
  subject: v.variant('kind', [
    v.strictObject({ kind: v.literal('total') }),
    v.strictObject({ kind: v.literal('account'), id: text }),
    v.strictObject({ kind: v.literal('asset'), code: text }),
  ]),
  range: v.picklist(ranges),
})

const anyPage = ['popup', 'options'] as const
const options = ['options'] as const

/** Every command there is: who may ask, how it is read, who does it. This is all that a page can make the worker do. */
// biome-ignore format: a table is read by its columns
const desk: { readonly [C in CommandName]: Row<C> } = {
  'view.publish':     { from: anyPage, isUse: false, reads: nothing, does: done((house) => publishView(house)) },
  'vault.create':     { from: options, isUse: true,  reads: passphrase, does: done((house, asks) => createVault(house, asks.passphrase)) },
  'vault.unlock':     { from: anyPage, isUse: true,  reads: passphrase, does: done((house, asks) => unlock(house, asks.passphrase)) },
  'vault.change-passphrase':   { from: options, isUse: true,  reads: v.strictObject({ present: text, next: text }), does: done((house, asks) => changePassphrase(house, asks.present, asks.next)) },
  'vault.replace-damaged':     { from: options, isUse: true,  reads: passphrase, does: done((house, asks) => replaceDamagedVault(house, asks.passphrase)) },
  'vault.destroy':             { from: anyPage, isUse: false, reads: nothing, does: done((house) => destroyVault(house)) },
  'vault.acknowledge-mending': { from: anyPage, isUse: false, reads: nothing, does: done((house) => acknowledgeMending(house)) },
  'settings.change':  { from: options, isUse: true,  reads: settings, does: done((house, asks) => changeSettings(house, asks)) },
  'vault.lock':       { from: anyPage, isUse: false, reads: nothing, does: done((house) => lock(house)) },
  'vault.touch':      { from: anyPage, isUse: true,  reads: nothing, does: done(async () => {}) },
  'key.add':          { from: options, isUse: true,  reads: newKey, does: (house, asks) => addKey(house, asks) },
  'key.edit':         { from: options, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, change: profileChange }), does: done((house, asks) => editKey(house, asks.ref, asks.change)) },
  'key.say-nonces':   { from: anyPage, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, rule: nonceRule }), does: done((house, asks) => sayNonces(house, asks.ref, asks.rule)) },
  'key.mark-compromised': { from: anyPage, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, isCompromised: v.boolean() }), does: done((house, asks) => markCompromised(house, asks.ref, asks.isCompromised)) },
  'key.hand-over':    { from: options, isUse: true,  reads: v.strictObject({ from: keyRefSchema, to: keyRefSchema }), does: done((house, asks) => handOver(house, asks.from, asks.to)) },
  'key.remove':       { from: options, isUse: true,  reads: ref, does: done((house, asks) => removeKey(house, asks.ref)) },
  'key.check':        { from: anyPage, isUse: true,  reads: ref, does: done((house, asks) => checkKey(house, asks.ref)) },
  'reminder.snooze':  { from: anyPage, isUse: true,  reads: v.strictObject({ ...reminder, days: v.picklist(snoozeDays) }), does: done((house, asks) => snoozeReminder(house, asks.reference, asks.days)) },
  'reminder.done':    { from: anyPage, isUse: true,  reads: v.strictObject(reminder), does: done((house, asks) => finishReminder(house, asks.reference)) },
  'revocation.ask':   { from: options, isUse: true,  reads: ref, does: (house, asks) => askWhetherDead(house, asks.ref) },
  'revocation.judge': { from: options, isUse: true,  reads: ref, does: done((house, asks) => judgeDead(house, asks.ref)) },
  'revocation.erase': { from: options, isUse: true,  reads: ref, does: done((house, asks) => eraseDeadKey(house, asks.ref)) },
  'receipts.read':    { from: options, isUse: false, reads: nothing, does: (house) => readReceipts(house) },
  'market.list':      { from: anyPage, isUse: false, reads: v.strictObject({ environment }), does: (house, asks) => listMarkets(house, asks.environment) },
  'market.best':      { from: anyPage, isUse: false, reads: v.strictObject({ environment, symbol: text }), does: (house, asks) => readPrices(house, asks.environment, asks.symbol) },
  'ticket.terms':     { from: anyPage, isUse: false, reads: v.strictObject({ ref: keyRefSchema, account, symbol: text, isAskedFor: v.boolean() }), does: (house, asks) => readTerms(house, asks) },
  'ticket.sign':      { from: anyPage, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, account, ticket: ticketSchema }), does: (house, asks) => signTicket(house, asks) },
  'ticket.burn':      { from: anyPage, isUse: true,  reads: ref, does: done((house, asks) => burnTicket(house, asks.ref)) },
  'ticket.sent':      { from: anyPage, isUse: true,  reads: ref, does: done((house, asks) => letGoOfTicket(house, asks.ref)) },
  'ticket.read':      { from: anyPage, isUse: true,  reads: v.strictObject({ text: copied }), does: (house, asks) => readTicket(house, asks.text) },
  'backup.make':      { from: options, isUse: true,  reads: v.strictObject({ present: text, passphrase: text }), does: (house, asks) => makeBackup(house, asks.present, asks.passphrase) },
  'backup.open':      { from: options, isUse: true,  reads: v.strictObject({ file: backupFile, passphrase: text }), does: (house, asks) => openBackup(house, asks.file, asks.passphrase) },
  'backup.merge':     { from: options, isUse: true,  reads: v.strictObject({ choices }), does: (house, asks) => mergeBackup(house, asks.choices) },
  'backup.discard':   { from: options, isUse: true,  reads: nothing, does: done((house) => discardBackup(house)) },
  'doctor.read':      { from: options, isUse: false, reads: nothing, does: (house) => readNonces(house) },
  'doctor.measure':   { from: options, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, isAskedFor: v.boolean() }), does: done((house, asks) => measureClock(house, asks.ref, asks.isAskedFor)) },
  'doctor.raise-nonces': { from: options, isUse: true,  reads: v.strictObject({ ref: keyRefSchema, unit: higherUnit }), does: done((house, asks) => raiseNonces(house, asks.ref, asks.unit)) },
  'history.read':     { from: options, isUse: false, reads: historyQuestion, does: (house, asks) => readHistory(house, asks) },
  'history.delete':   { from: options, isUse: true,  reads: nothing, does: done((house) => deleteHistory(house)) },
  'hosts.read':       { from: options, isUse: false, reads: nothing, does: (house) => house.reachedHosts.all() },
  'log.read':         { from: options, isUse: false, reads: nothing, does: (house) => house.log.read() },
  'balances.refresh': { from: anyPage, isUse: false, reads: nothing, does: done((house) => refreshBalances(house)) },
  'balances.hide':    { from: ['popup'], isUse: true, reads: v.strictObject({ isHidden: v.boolean() }), does: done((house, asks) => hideAmounts(house, asks.isHidden)) },
  'balances.arrange': { from: ['popup'], isUse: true, reads: v.strictObject({ order: v.picklist(sortOrders), hidesDust: v.boolean() }), does: done((house, asks) => arrangeBalances(house, asks.order, asks.hidesDust)) },
  'balances.choose':  { from: ['popup'], isUse: true, reads: v.strictObject({ scopeId: text }), does: done((house, asks) => chooseScope(house, asks.scopeId)) },
  'clipboard.copied': { from: anyPage, isUse: true,  reads: v.strictObject({ text: copied }), does: (house, asks) => rememberCopied(house, asks.text) },
}

const envelope = v.strictObject({ command: v.string(), asks: v.unknown() })

/**
 * Answers a message of a page, always with a value or a fault.
 * @param from the page that the browser says it came from; null for anything else, which is turned away
 */
export async function answer(house: House, from: Page | null, message: unknown): Promise<Answer> {
  try {
    if (from === null) throw new FaultError({ code: 'not-allowed' })
    const { command, asks } = read(envelope, message)
    if (!isCommand(command)) throw new FaultError({ code: 'not-understood' })
    return { ok: true, value: await carryOut(house, from, command, asks) }
  } catch (error) {
    const fault = faultOf(error)
    // The deadline may have passed with no alarm yet: pages are told now, and the one who asked is told either way.
    if (fault.code === 'locked') await lockIfDue(house).catch((second: unknown) => report(faultOf(second), second))
    report(fault, error)
    return { ok: false, fault }
  }
}

/** Faults of our own go to the worker's console, by name only: a foreign message might quote what was typed. */
function report({ code }: Fault, error: unknown): void {
  if (code !== 'internal' && code !== 'storage-failed') return
  console.error('Twinkey:', code, error instanceof Error ? error.name : typeof error)
}

async function carryOut<C extends CommandName>(house: House, from: Page, command: C, asks: unknown): Promise<Gets<C>> {
  const row: Row<C> = desk[command]
  if (!(row.from as readonly Page[]).includes(from)) throw new FaultError({ code: 'not-allowed' })
  const value = await row.does(house, read(row.reads, asks))
  if (row.isUse) await touch(house)
  return value
}

/** The one place where what a page sends is parsed. */
function read<T>(schema: v.GenericSchema<unknown, T>, sent: unknown): T {
  const parsed = v.safeParse(schema, sent)
  if (!parsed.success) throw new FaultError({ code: 'not-understood' })
  return parsed.output
}

/** Names such as `constructor` are on every object; only the desk's own count. */
function isCommand(name: string): name is CommandName {
  return Object.hasOwn(desk, name)
}

function done<T>(act: (house: House, asks: T) => Promise<void>): (house: House, asks: T) => Promise<null> {
  return async (house, asks) => {
    await act(house, asks)
    return null
  }
}
