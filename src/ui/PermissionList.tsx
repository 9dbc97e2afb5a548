import type { Roles } from '../core/gemini/roles.ts'
import { permissionsOf } from '../core/keys/permissions.ts'
import type { KeyScope } from '../core/keys/public-key.ts'
import { say } from '../words/say.ts'
import { Icon } from './Icon.tsx'
import styles from './PermissionList.module.css'
import { Spoken } from './Spoken.tsx'

/** What a key can do and what it can't, by the roles that Gemini says it has. */
export function PermissionList({ roles, scope }: { roles: Roles; scope: KeyScope }) {
  return (
    <ul class={styles.list} aria-label={say('permissionsTitle')}>
      {permissionsOf(roles, scope).map(({ can, risk, words }) => (
        <li key={words} data-can={can} data-risk={risk}>
          <Icon name={can ? 'check' : 'dash'} />
          <span>
            <Spoken>{say(can ? 'permissionCan' : 'permissionCannot')} </Spoken>
            {say(words)}
          </span>
        </li>
      ))}
    </ul>
  )
}
