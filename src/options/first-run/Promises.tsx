import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import styles from './Promises.module.css'

/** What one may rely on, before anything is asked of one. */
export function Promises() {
  return (
    <ul class={styles.promises}>
      <li>
        <Say message="firstRunStays" with={{ nothing: <b>{say('firstRunStaysBold')}</b> }} />
      </li>
      <li>
        <b>{say('firstRunSealedBold')}</b> {say('firstRunSealed')}
      </li>
      <li>
        <b>{say('firstRunReadsBold')}</b> {say('firstRunReads')}
      </li>
    </ul>
  )
}
