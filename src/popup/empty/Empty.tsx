import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { useArrival } from '../../ui/use-arrival.ts'
import styles from './Empty.module.css'

/** An open vault without a key in it. */
export function Empty() {
  const heading = useArrival()
  return (
    <div class={styles.empty}>
      <h1 ref={heading} tabIndex={-1}>
        No key yet
      </h1>
      <p>
        Add a Gemini API key to see what its accounts hold and what it may do. A key that can only read, an Auditor, is
        enough for that.
      </p>
      <Button onClick={() => void openOptions('#add')}>Add a key</Button>
    </div>
  )
}
