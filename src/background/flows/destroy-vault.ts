import { autoLock, dailyCheck, nextReminder, refresh } from '../alarms.ts'
import type { House } from '../house.ts'
import { shutView } from '../view/publisher.ts'
import { nothingStaged } from './staged-backup.ts'
import { forget, publishView, silence } from './vault.ts'

/**
 * Destroys everything: the session and what pages see end first; then one write empties both copies, the wrapped vault key
 * among it; then the places themselves go. A worker stopped after that write leaves nothing to come back.
 */
export async function destroyVault(house: House): Promise<void> {
  const ending = house.session.end({ ...shutView({ state: 'none' }), ...nothingStaged })
  forget(house)
  // Whatever goes wrong with one step, the others are done.
  const alarms = [autoLock, dailyCheck, refresh, nextReminder].map((name) => house.wakeUps.cancelWakeUp(name))
  const done = await Promise.allSettled([ending, ...alarms, silence(house), house.store.destroy()])
  forget(house)
  await publishView(house)
  for (const step of done) if (step.status === 'rejected') throw step.reason
}
