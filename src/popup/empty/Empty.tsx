import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import styles from './Empty.module.css'

/** An open vault without a key in it. */
export function Empty() {
  const heading = useArrival()
  return (
    <div class={styles.empty}>
      <h1 ref={heading} tabIndex={-1}>
        {say('emptyTitle')}
      </h1>
      <p>{say('emptyWhy')}</p>
      <Button onClick={() => void openOptions('#add')}>{say('emptyAdd')}</Button>
    </div>
  )
}
