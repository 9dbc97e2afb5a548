import { type KeyLife, newLife } from '../../../src/core/keys/key-life.ts'
import type { KeyProfile, KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { KnownKey } from '../../../src/core/keys/reminders.ts'
import { madeUpProfile } from './made-up-profile.ts'

export const madeUpRef = '0123456789abcdef0123456789abcdef' as KeyRef

/** Noon of the day on which made-up keys were added. */
export const added = Date.UTC(2026, 0, 10, 12)

/** A key that nobody has, and what has happened to it, changed at will. */
export function madeUpKnownKey(profile: Partial<KeyProfile> = {}, life: Partial<KeyLife> = {}): KnownKey {
  return {
    ref: madeUpRef,
    profile: madeUpProfile({ addedAt: added, changedAt: added, rolesCheckedAt: added, ...profile }),
    life: { ...newLife(added), ...life },
  }
}
