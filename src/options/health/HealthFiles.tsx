import { useState } from 'preact/hooks'
import { healthCsv } from '../../core/keys/health-csv.ts'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './HealthFiles.module.css'
import type { HealthRow } from './health-rows.ts'

/** The report as files to save. They leave the vault: what they say of keys can be read by whoever has them. */
export function HealthFiles({ rows }: { rows: readonly HealthRow[] }) {
  const [said, setSaid] = useState('')
  const save = (name: string, content: string, type: string) => {
    saveFile(name, content, type)
    setSaid(`Your browser saves ${name}.`)
  }
  const saveReport = () => {
    const csv = healthCsv(
      rows.map(({ card, health }) => ({ key: card, health })),
      Date.now(),
    )
    // The mark at the front tells Excel that this is UTF-8.
    save('twinkey-keys.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8')
  }
  return (
    <div class={styles.files}>
      <div class={styles.row}>
        <Button kind="quiet" size="fit" onClick={saveReport}>
          Save as CSV
        </Button>
      </div>
      <p class={styles.quiet}>
        Such a file holds no secret, but names your keys in the clear: whoever reads it learns which there are, what
        they can do and who uses them.
      </p>
      <p class={styles.quiet} role="status">
        {said}
      </p>
    </div>
  )
}
