import { Turns } from '../core/turns.ts'
import { autoLock, clipboardClearing, dailyCheck, nextReminder, refresh } from './alarms.ts'
import { answer } from './desk.ts'
import { faultOf } from './fault-of.ts'
import { clearIfDue } from './flows/clipboard.ts'
import { turnAmounts } from './flows/hide-amounts.ts'
import { noRefresh, RefreshRounds } from './flows/refresh-rounds.ts'
import { nothingStaged } from './flows/staged-backup.ts'
import { lockIfDue, lockIfOpen, publishView, silence, takeUp } from './flows/vault.ts'
import { Governor } from './gemini/governor.ts'
import { type Transport, transport } from './gemini/http.ts'
import { KeyLines } from './gemini/key-lines.ts'
import { MarketCatalogue } from './gemini/market-catalogue.ts'
import { PriceFeeds } from './gemini/price-feeds.ts'
import { ReachedHosts } from './gemini/reached-hosts.ts'
import type { House } from './house.ts'
import { attend, placeOfNotification, takeUpReminders } from './jobs/attention.ts'
import { checkDaily } from './jobs/daily-check.ts'
import { refreshByItself } from './jobs/refresh.ts'
import { FeeTable } from './keyring/fee-table.ts'
import { History } from './keyring/history.ts'
import { KeyRing } from './keyring/key-ring.ts'
import { ReminderSchedule } from './keyring/reminder-schedule.ts'
import { Signers } from './keyring/signers.ts'
import { SigningLog } from './keyring/signing-log.ts'
import { attention, onNotificationClicked, openOptionsAt } from './platform/attention.ts'
import { clearClipboard, mayReadClipboard } from './platform/clipboard.ts'
import { mayReach, onHostAllowed } from './platform/host-access.ts'
import { onKeys } from './platform/keys.ts'
import { localArea } from './platform/local-area.ts'
import { onScreenLock } from './platform/lock-signals.ts'
import { answerMessages, self } from './platform/messages.ts'
import { isOnline } from './platform/network.ts'
import { sessionArea } from './platform/session-area.ts'
import { waitingPages } from './platform/waiting-pages.ts'
import { cancelWakeUp, onFreshStart, onWakeUp, wakeAt } from './platform/wake-ups.ts'
import { pageOf } from './sender.ts'
import { Session } from './session.ts'
import { Database } from './store/database.ts'
import { RecordStore } from './store/record-store.ts'
import { ageWork, kdfDefault } from './vault/parameters.ts'
import { KeptGlance } from './view/kept-glance.ts'
import { type Published, Publisher, shutView } from './view/publisher.ts'

const waiters = waitingPages((sender) => pageOf(sender, self) !== null)
// Listeners are registered at once, as the browser demands of a worker that it wakes; each waits for `ready`.
const house = build()
const ready = house.session.resume({ ...shutView({ state: 'locked', nextTryAt: null }), ...nothingStaged })

answerMessages((message, sender) =>
  ready.then(
    () => answer(house, pageOf(sender, self), message),
    (error: unknown) => ({ ok: false, fault: faultOf(error) }),
  ),
)

onWakeUp((name) => {
  // This needs no vault, so no damage to one holds it up.
  if (name === clipboardClearing) void byItself(() => clearIfDue(house))
  if (name === autoLock) void byItself(() => ready.then(() => lockIfDue(house)))
  if (name === nextReminder) void byItself(() => ready.then(() => publishView(house)))
  if (name === refresh) void byItself(() => ready.then(() => refreshByItself(house)))
  if (name === dailyCheck) void byItself(() => ready.then(() => checkDaily(house)))
})

onNotificationClicked((id) => void byItself(() => openOptionsAt(placeOfNotification(id))))

onKeys('lock', lockNow)
onKeys('hide-amounts', () => void byItself(() => ready.then(() => turnAmounts(house))))
onScreenLock(lockNow)
// What could not be read in the meantime is read now; the figures of before have stayed.
onHostAllowed(() => void byItself(() => ready.then(() => refreshByItself(house))))
onFreshStart(() => void byItself(() => ready.then(() => publishView(house))))
void byItself(async () => {
  // A round that an earlier worker began is over.
  await sessionArea.write(noRefresh)
  // Notifications of a session that is over may name keys.
  if (await ready) await silence(house)
  await takeUp(house)
  if (await takeUpReminders(house)) await publishView(house)
})

function lockNow(): void {
  void byItself(() => ready.then(() => lockIfOpen(house)))
}

/** What shows outside of pages is no reason for a command to fail. */
function follow(published: Published): Promise<void> {
  return byItself(() => attend(house, published))
}

/** Does what nobody waits for. What goes wrong is written down, by its name only. */
async function byItself(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    console.error('Twinkey:', faultOf(error).code, error instanceof Error ? error.name : typeof error)
  }
}

function build(): House {
  const clock = {
    now: () => Date.now(),
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const governor = new Governor({ clock, random: Math.random, isOnline, mayReach, shelf: sessionArea })
  const reachedHosts = new ReachedHosts(sessionArea, clock.now)
  const { get, post } = transport((host) => reachedHosts.note(host))
  const governedGet: Transport['get'] = (environment, endpoint, about) =>
    governor.inTurn({ environment, who: 'public' }, () => get(environment, endpoint, about))
  const database = new Database()
  const session = new Session(sessionArea, database, clock.now)
  const store = new RecordStore(database, localArea, clock.now)
  const keyRing = new KeyRing(store, session)
  const log = new SigningLog(store, session, clock.now)
  const history = new History(store, session, clock.now)
  const schedule = new ReminderSchedule(store)
  const keptGlance = new KeptGlance(store, session)
  return {
    clock,
    store,
    session,
    sessionArea,
    keyRing,
    signers: new Signers(store, session, keyRing, log, clock.now),
    log,
    history,
    lines: new KeyLines(clock, governor, post),
    priceFeeds: new PriceFeeds(clock.now, governedGet),
    markets: new MarketCatalogue(clock.now, governedGet, sessionArea),
    reachedHosts,
    refreshing: new RefreshRounds(sessionArea, clock.now),
    waiters,
    fees: new FeeTable(),
    publisher: new Publisher({
      sessionArea,
      session,
      keyRing,
      history,
      store,
      schedule,
      keptGlance,
      clock,
      onPublished: follow,
    }),
    schedule,
    keptGlance,
    attention,
    attending: new Turns(),
    wakeUps: { wakeAt, cancelWakeUp },
    clipboard: { clearClipboard, mayReadClipboard },
    kdf: kdfDefault,
    ageWork: ageWork.written,
    tries: new Turns(),
  }
}
