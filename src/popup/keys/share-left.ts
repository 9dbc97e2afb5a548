import { dayMs } from '../../core/keys/calendar.ts'
import { defaultLifeDays } from '../../core/keys/expiry.ts'
import type { KeyCard } from '../../protocol/view.ts'

/**
 * How much of its life a key still has, from 0 to 1; null where nobody knows when it ends. A key that is made to last so
 * many days is measured by those; any other by the time from its making to its end, or by Gemini's default.
 */
export function shareLeft({ expiry, expiresAt, createdAt }: LivingKey, now: number): number | null {
  if (expiresAt === null) return null
  const whole =
    expiry.kind === 'after' || expiry.kind === 'renews'
      ? expiry.days * dayMs
      : createdAt !== null && createdAt < expiresAt
        ? expiresAt - createdAt
        : defaultLifeDays * dayMs
  return Math.min(1, Math.max(0, (expiresAt - now) / whole))
}

type LivingKey = Pick<KeyCard, 'expiry' | 'expiresAt' | 'createdAt'>
