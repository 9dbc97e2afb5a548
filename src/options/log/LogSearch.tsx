import { useEffect, useRef, useState } from 'preact/hooks'
import { filterEntries, type LogEntry, type LogFilter } from '../../core/signing-log/log-entries.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/say.ts'
import { LogFilters } from './LogFilters.tsx'
import styles from './LogSearch.module.css'
import { LogTable } from './LogTable.tsx'
import { countWords } from './log-words.ts'

/** So many rows at a time: a table of a thousand takes a second to lay out. */
const step = 100

/** The log's filters, and the entries that fit them, a hundred at a time. */
export function LogSearch({ entries }: { entries: readonly LogEntry[] }) {
  const [filter, setFilter] = useState<LogFilter>({})
  const [most, setMost] = useState(step)
  const firstNew = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    // One reads on from there, and the button is gone once all are shown.
    if (most > step) firstNew.current?.focus()
  }, [most])
  const fitting = filterEntries(entries, filter)
  const shown = fitting.slice(0, most)
  return (
    <>
      <LogFilters
        entries={entries}
        filter={filter}
        onFilter={(changed) => {
          setFilter(changed)
          setMost(step)
        }}
      />
      <p class={styles.count} role="status">
        {countWords(fitting.length, entries.length, shown.length)}
      </p>
      {shown.length > 0 && <LogTable entries={shown} rowRef={firstNew} rowOf={most - step} />}
      {shown.length < fitting.length && (
        <Button kind="quiet" onClick={() => setMost(most + step)}>
          {say('logMore')}
        </Button>
      )}
    </>
  )
}
