import type { Roles } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { say } from '../../words/say.ts'
import { Disclosure } from '../Disclosure.tsx'
import { PermissionList } from '../PermissionList.tsx'
import { AccessList } from './AccessList.tsx'
import styles from './KeyPowers.module.css'

/** What a key can do, in words, and one click away call by call. */
export function KeyPowers({ roles, scope }: { roles: Roles; scope: KeyScope }) {
  return (
    <>
      <PermissionList roles={roles} scope={scope} />
      <Disclosure class={styles.calls} summary={say('keyAccessSummary')}>
        {() => <AccessList roles={roles} scope={scope} />}
      </Disclosure>
    </>
  )
}
