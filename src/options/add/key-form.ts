import type { Environment } from '../../core/gemini/environment.ts'
import type { NonceRule } from '../../core/gemini/nonce.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { faultOfSecret } from '../../core/keys/pasted-secret.ts'
import { hasKeyPrefix, type KeyScope, readPublicKey, scopeOf } from '../../core/keys/public-key.ts'
import type { NewKey } from '../../protocol/commands.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { say } from '../../words/say.ts'
import type { FilledProfile } from '../profile/filled-profile.ts'
import { type ProfileFaults, readProfile } from '../profile/read-profile.ts'

/** What stands in the form when it is sent, each thing as its field has it. */
export interface FilledForm extends FilledProfile {
  readonly environment: Environment
  readonly scope: KeyScope
  readonly nonceRule: NonceRule
  readonly publicKey: string
  readonly secret: string
}

export interface FormFaults extends ProfileFaults {
  readonly publicKey?: string
  readonly secret?: string
  /** The secret seems to stand in the field of the key, or the reverse. */
  readonly isSwapped?: boolean
}

/**
 * Reads the form: what to ask of the worker, or what is wrong and in which field. Nothing typed is ever quoted.
 * @param replaces the stored key that the new one is to take the place of
 */
export function readForm(
  form: FilledForm,
  replaces: KeyRef | null,
  now: number,
): { readonly key: NewKey } | { readonly faults: FormFaults } {
  const read = readProfile(form, null, now)
  const faults: FormFaults = { ...('faults' in read ? read.faults : {}), ...faultsOfPair(form) }
  if ('faults' in read || Object.keys(faults).length > 0) return { faults }
  const { environment, scope, nonceRule } = form
  const pair = { publicKey: form.publicKey.trim(), secret: form.secret.trim() }
  return { key: { environment, scope, nonceRule, ...pair, ...read.profile, replaces } }
}

function faultsOfPair({ publicKey, secret, scope }: FilledForm): FormFaults {
  const read = readPublicKey(publicKey)
  const faults: { -readonly [N in keyof FormFaults]: FormFaults[N] } = {}
  if (typeof read === 'string') {
    const isOther = scopeOf(read) !== scope
    if (isOther) faults.publicKey = wordsOf({ code: scope === 'master' ? 'account-key' : 'master-key' })
  } else {
    faults.publicKey = {
      empty: say('addKeyMissing'),
      'no-prefix': say('addKeyNoPrefix'),
      'too-long': say('addKeyTooLong', { count: publicKey.length }),
      'odd-characters': say('addKeyOddCharacters'),
    }[read.fault]
  }
  const fault = faultOfSecret(secret)
  if (fault !== null) {
    faults.secret = {
      empty: say('addSecretMissing'),
      'looks-like-public-key': say('addSecretIsKey'),
      'too-long': say('addSecretTooLong', { count: secret.length }),
      'odd-characters': say('addSecretOddCharacters'),
    }[fault]
  }
  const isKeyElsewhere = hasKeyPrefix(secret) || secret.trim() === ''
  if (publicKey.trim() !== '' && !hasKeyPrefix(publicKey) && isKeyElsewhere) faults.isSwapped = true
  return faults
}
