import { answer } from './desk.ts'
import { faultOf } from './fault-of.ts'
import { chosenScope } from './flows/choose-scope.ts'
import { clearIfDue, clipboardWakeUp } from './flows/clipboard.ts'
import { autoLock, lockIfDue, publishView } from './flows/vault.ts'
import { DayChangeFeed } from './gemini/day-changes.ts'
import { get, post } from './gemini/http.ts'
import { KeyLines } from './gemini/key-lines.ts'
import type { House } from './house.ts'
import { KeyRing } from './keyring/key-ring.ts'
import { Preferences } from './keyring/preferences.ts'
import { Signers } from './keyring/signers.ts'
import { clearClipboard, mayReadClipboard } from './platform/clipboard.ts'
import { answerMessages, self } from './platform/messages.ts'
import { sessionArea } from './platform/session-area.ts'
import { cancelWakeUp, onFreshStart, onWakeUp, wakeAt } from './platform/wake-ups.ts'
import { pageOf } from './sender.ts'
import { Session } from './session.ts'
import { Database } from './store/database.ts'
import { kdfDefault } from './vault/parameters.ts'
import { Publisher, shutView } from './view/publisher.ts'

// Listeners are registered at once, as the browser demands of a worker that it wakes; each waits for `ready`.
const house = build()
const ready = house.session.resume(shutView('locked'))

answerMessages((message, sender) =>
  ready.then(
    () => answer(house, pageOf(sender, self), message),
    (error: unknown) => ({ ok: false, fault: faultOf(error) }),
  ),
)

onWakeUp(async (name) => {
  // This needs no vault, so no damage to one holds it up.
  if (name === clipboardWakeUp) return clearIfDue(house)
  await ready
  if (name === autoLock) await lockIfDue(house)
})

onFreshStart(async () => {
  await ready
  await publishView(house)
})

function build(): House {
  const clock = {
    now: () => Date.now(),
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const database = new Database()
  const session = new Session(sessionArea, database, clock.now)
  const keyRing = new KeyRing(database, session)
  return {
    clock,
    database,
    session,
    sessionArea,
    preferences: new Preferences(),
    keyRing,
    signers: new Signers(database, session),
    lines: new KeyLines(clock, post),
    dayChanges: new DayChangeFeed(clock.now, get),
    publisher: new Publisher(sessionArea, session, keyRing, () => chosenScope(database, session)),
    wakeUps: { wakeAt, cancelWakeUp },
    clipboard: { clearClipboard, mayReadClipboard },
    kdf: kdfDefault,
  }
}
