import { Age } from '../../ui/Age.tsx'
import { locale } from '../../words/locale.ts'
import { say } from '../../words/say.ts'
import styles from './AboutPage.module.css'
import type { HostRow } from './host-rows.ts'

/** Which hosts calls have left for, how many, and when the last one did. */
export function HostTable({ rows }: { rows: readonly HostRow[] }) {
  return (
    <table class={styles.hosts}>
      <thead>
        <tr>
          <th scope="col">{say('aboutHost')}</th>
          <th scope="col">{say('aboutCalls')}</th>
          <th scope="col">{say('aboutLastCall')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ host, count, lastAt }) => (
          <tr key={host}>
            <th scope="row">{host}</th>
            <td>{count.toLocaleString(locale())}</td>
            <td>{lastAt === null ? '—' : <Age at={lastAt} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
