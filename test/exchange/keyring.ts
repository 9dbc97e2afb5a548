import type { Environment } from './environment.ts'
import type { NonceLine } from './nonce.ts'
import type { PracticeKey } from './practice-keys.ts'
import { checkRoles, type Roles } from './roles.ts'

/** A key as the exchange keeps it: the practice key plus what has happened to it since the start. */
export interface KeyRecord extends NonceLine {
  /** The public key. */
  readonly id: string
  readonly label: string
  readonly environment: Environment
  readonly secret: string
  readonly scope: 'account' | 'master'
  readonly group: string
  /** Short name of the account; null for a master key. */
  readonly account: string | null
  roles: Roles
  requiresHeartbeat: boolean
  /** Addresses that may use the key; null is "Unrestricted". Every caller here comes from 127.0.0.1. */
  trustedIps: readonly string[] | null
  isDisabled: boolean
  /** When it was last used with a good signature and nonce, in ms; null if never. */
  lastSeen: number | null
}

/** What may be changed on a key while the exchange runs. */
export type KeyChange = Partial<
  Pick<KeyRecord, 'nonceRule' | 'refusesRepeatedNonce' | 'requiresHeartbeat' | 'trustedIps' | 'isDisabled'>
>

/** The keys of both environments. Methods throw a RangeError for a key that does not exist. */
export interface Keyring {
  get(id: string): KeyRecord
  /** The key as a caller of `environment` finds it: undefined when unknown there. */
  find(environment: Environment, id: string): KeyRecord | undefined
  all(): readonly KeyRecord[]
  add(key: PracticeKey): KeyRecord
  change(id: string, change: KeyChange): void
  disable(id: string): void
  enable(id: string): void
  /** Sets the given roles and leaves the others; throws a RangeError for a set that Gemini does not offer. */
  setRoles(id: string, roles: Partial<Roles>): void
}

/** A keyring that holds `keys`. */
export function makeKeyring(keys: readonly PracticeKey[]): Keyring {
  const records = new Map<string, KeyRecord>()
  const keyring: Keyring = {
    get(id) {
      const record = records.get(id)
      if (!record) throw new RangeError(`no key ${id}`)
      return record
    },
    find(environment, id) {
      const record = records.get(id)
      return record?.environment === environment ? record : undefined
    },
    all: () => [...records.values()],
    add({ publicKey, description: _, roles, ...rest }) {
      if (records.has(publicKey)) throw new RangeError(`key ${publicKey} exists`)
      checkRoles(roles, rest.scope)
      const record = {
        ...rest,
        id: publicKey,
        roles: { ...roles },
        lastNonce: null,
        usedNonces: new Set<bigint>(),
        lastSeen: null,
      }
      records.set(publicKey, record)
      return record
    },
    change: (id, change) => void Object.assign(keyring.get(id), change),
    disable: (id) => keyring.change(id, { isDisabled: true }),
    enable: (id) => keyring.change(id, { isDisabled: false }),
    setRoles(id, roles) {
      const record = keyring.get(id)
      const next = { ...record.roles, ...roles }
      checkRoles(next, record.scope)
      record.roles = next
    },
  }
  for (const key of keys) keyring.add(key)
  return keyring
}
