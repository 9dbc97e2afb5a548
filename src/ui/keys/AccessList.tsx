import type { Roles } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import type { PlainMessage } from '../../words/message.ts'
import { listedBriefly, say } from '../../words/say.ts'
import { Icon } from '../Icon.tsx'
import { Spoken } from '../Spoken.tsx'
import styles from './AccessList.module.css'
import { type Access, accessOf } from './access-of.ts'

const spoken: Readonly<Record<Access, PlainMessage>> = {
  yes: 'keyAccessCan',
  no: 'keyAccessCannot',
  unclear: 'keyAccessUnclear',
}

/** Gemini's own table of who may call what, with what of it this key may. */
export function AccessList({ roles, scope }: { roles: Roles; scope: KeyScope }) {
  return (
    <table class={styles.table}>
      <caption>{say('keyAccessCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Spoken>{say('keyAccessThisKey')}</Spoken>
          </th>
          <th scope="col">{say('keyAccessCall')}</th>
          <th scope="col">{say('keyAccessNeeds')}</th>
        </tr>
      </thead>
      <tbody>
        {accessOf(roles, scope).map(({ row, access }) => (
          <tr key={row.title} data-access={access}>
            <td>
              {access === 'unclear' ? (
                <span aria-hidden="true">?</span>
              ) : (
                <Icon name={access === 'yes' ? 'check' : 'dash'} />
              )}
              <Spoken>{say(spoken[access])}</Spoken>
            </td>
            <td>
              {say(row.title)}
              <code class={styles.endpoints}>{row.endpoints.join(' ')}</code>
            </td>
            <td>
              {listedBriefly(row.whoMay)}
              {row.conflict !== undefined && <span class={styles.quiet}>{say(row.conflict.words)}</span>}
              {row.source === 'pages' && <span class={styles.quiet}>{say('keyAccessByPage')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
