import type { Environment } from '../../core/gemini/environment.ts'
import { comparedName, freeNameLike } from '../../core/keys/key-name.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import { emptyProfile, type FilledProfile } from '../profile/filled-profile.ts'

/** What the guide proposes before anybody has answered. */
export interface KeyPlan {
  readonly title: string
  readonly environment: Environment
  readonly scope: KeyScope
  readonly profile: FilledProfile
  readonly replaces: KeyRef | null
}

/**
 * The plan for a new key, or for one in the place of another: as far-reaching, and under a name of its own.
 * @param taken the names of all keys
 */
export function planFor(old: KeyCard | null, taken: readonly string[]): KeyPlan {
  if (old === null) {
    return {
      title: say('addTitle'),
      environment: 'production',
      scope: 'account',
      profile: emptyProfile,
      replaces: null,
    }
  }
  const name = freeNameLike(old.name, new Set([old.name, ...taken].map(comparedName)))
  return {
    title: say('addReplaceTitle', { name: old.name }),
    environment: old.environment,
    scope: old.scope,
    profile: { ...emptyProfile, name },
    replaces: old.ref,
  }
}
