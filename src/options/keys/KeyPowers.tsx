import type { Roles } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { PermissionList } from '../../ui/PermissionList.tsx'

/** What a key can do, in words, and call by call. */
export function KeyPowers({ roles, scope }: { roles: Roles; scope: KeyScope }) {
  return <PermissionList roles={roles} scope={scope} />
}
