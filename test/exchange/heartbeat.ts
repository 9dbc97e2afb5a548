import type { Floor } from './floor.ts'
import type { Keyring } from './keyring.ts'
import { cancel } from './matching.ts'

const silenceMs = 30_000

/**
 * Cancels the orders of keys that require a heartbeat and have been silent for more than 30 s. It is called before anything
 * is looked at, so no timer is needed and an injected clock rules it. Master keys do not take part (gemini-api.md, 4).
 */
export function cancelSilentSessions(floor: Floor, keys: Keyring, now: number): void {
  for (const key of keys.all()) {
    if (!key.requiresHeartbeat || key.scope === 'master' || key.environment !== floor.environment) continue
    if (key.lastSeen === null || now - key.lastSeen <= silenceMs) continue
    for (const order of floor.orders.values()) {
      // Which reason such an order carries is UNCONFIRMED.
      if (order.session === key.id) cancel(floor, order, 'Requested')
    }
  }
}
