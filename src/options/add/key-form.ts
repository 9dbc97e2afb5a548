import type { Environment } from '../../core/gemini/environment.ts'
import type { NonceRule } from '../../core/gemini/nonce.ts'
import { defaultLifeDays, type Expiry } from '../../core/keys/expiry.ts'
import { faultOfSecret } from '../../core/keys/pasted-secret.ts'
import { hasKeyPrefix, type KeyScope, readPublicKey, scopeOf } from '../../core/keys/public-key.ts'
import type { NewKey } from '../../protocol/commands.ts'
import { wordsOf } from '../../ui/fault-words.ts'

export const expiryChoices = ['on-day', 'renews', 'other-day', 'never', 'unknown'] as const
export type ExpiryChoice = (typeof expiryChoices)[number]

/** What stands in the form when it is sent, each thing as its field has it. */
export interface FilledForm {
  readonly environment: Environment
  readonly scope: KeyScope
  readonly name: string
  readonly expiry: ExpiryChoice
  /** `2026-12-24`, or empty. */
  readonly expiryDay: string
  readonly nonceRule: NonceRule
  readonly requiresHeartbeat: boolean
  readonly trustedIps: 'yes' | 'no' | 'unknown'
  readonly publicKey: string
  readonly secret: string
}

export interface FormFaults {
  readonly name?: string
  readonly expiryDay?: string
  readonly publicKey?: string
  readonly secret?: string
  /** The secret seems to stand in the field of the key, or the reverse. */
  readonly isSwapped?: boolean
}

const dayMs = 86_400_000

/** The day on which a key made today ends by itself, in milliseconds since 1970. */
export function defaultExpiry(now: number): number {
  return now + defaultLifeDays * dayMs
}

/** Reads the form: what to ask of the worker, or what is wrong and in which field. Nothing typed is ever quoted. */
export function readForm(form: FilledForm, now: number): { readonly key: NewKey } | { readonly faults: FormFaults } {
  const expiry = expiryOf(form, now)
  const faults: FormFaults = {
    ...faultOfName(form.name),
    ...(expiry === null ? { expiryDay: 'Choose the day on which the key ends, from tomorrow on.' } : {}),
    ...faultsOfPair(form),
  }
  if (expiry === null || Object.keys(faults).length > 0) return { faults }
  const { environment, scope, nonceRule, requiresHeartbeat, trustedIps } = form
  const name = form.name.trim()
  const publicKey = form.publicKey.trim()
  const secret = form.secret.trim()
  const rest = { createdAt: null, applications: [], note: '', revokeBy: null, replaces: null }
  return {
    key: { environment, scope, name, publicKey, secret, nonceRule, expiry, requiresHeartbeat, trustedIps, ...rest },
  }
}

function expiryOf({ expiry, expiryDay }: FilledForm, now: number): Expiry | null {
  if (expiry === 'on-day') return { kind: 'on', at: defaultExpiry(now) }
  if (expiry === 'renews') return { kind: 'renews', days: defaultLifeDays }
  if (expiry === 'never' || expiry === 'unknown') return { kind: expiry }
  const at = new Date(`${expiryDay}T00:00`).getTime()
  return Number.isNaN(at) || at <= now ? null : { kind: 'on', at }
}

const longestName = 60

function faultOfName(name: string): FormFaults {
  const length = [...name.trim()].length
  if (length === 0) return { name: 'Give the key a name, such as the program that will use it.' }
  if (length > longestName) return { name: `This has ${length} characters; take ${longestName} at most.` }
  return {}
}

function faultsOfPair({ publicKey, secret, scope }: FilledForm): FormFaults {
  const read = readPublicKey(publicKey)
  const faults: { -readonly [N in keyof FormFaults]: FormFaults[N] } = {}
  if (typeof read === 'string') {
    const isOther = scopeOf(read) !== scope
    if (isOther) faults.publicKey = wordsOf({ code: scope === 'master' ? 'account-key' : 'master-key' })
  } else {
    faults.publicKey = {
      empty: 'Paste the API key here.',
      'no-prefix':
        'API keys start with account- or master-, and this does not. If it is the secret, it belongs in the field below.',
      'too-long': `This has ${count(publicKey)} characters, which is too long for a key. Copy the key alone.`,
      'odd-characters': 'There is a space or an odd character inside. Copy the key again, all of it and nothing else.',
    }[read.fault]
  }
  const fault = faultOfSecret(secret)
  if (fault !== null) {
    faults.secret = {
      empty: 'Paste the API secret here.',
      'looks-like-public-key': 'This looks like the API key, not the secret. The key belongs in the field above.',
      'too-long': `This has ${count(secret)} characters, which is too long for a secret. Copy the secret alone.`,
      'odd-characters':
        'There is a space or an odd character inside. Copy the secret again, all of it and nothing else.',
    }[fault]
  }
  const isKeyElsewhere = hasKeyPrefix(secret) || secret.trim() === ''
  if (publicKey.trim() !== '' && !hasKeyPrefix(publicKey) && isKeyElsewhere) faults.isSwapped = true
  return faults
}

function count(text: string): string {
  return new Intl.NumberFormat('en').format(text.length)
}
