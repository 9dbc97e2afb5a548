import { type LogEntry, type LogFilter, outcomes } from '../../core/signing-log/log-entries.ts'
import { signingReasons } from '../../core/signing-log/log-line.ts'
import { Field } from '../../ui/Field.tsx'
import { FilterSelect } from './FilterSelect.tsx'
import styles from './LogFilters.module.css'
import { keyChoices, outcomeWords, whyWords } from './log-words.ts'

interface LogFiltersProps {
  entries: readonly LogEntry[]
  filter: LogFilter
  onFilter: (filter: LogFilter) => void
}

const reasons = signingReasons.map((value) => ({ value, label: whyWords[value] }))
const results = outcomes.map((value) => ({ value, label: outcomeWords[value] }))

/** Which part of the log is shown. */
export function LogFilters({ entries, filter, onFilter }: LogFiltersProps) {
  return (
    <search class={styles.filters} aria-label="Signing log">
      <FilterSelect
        label="Key"
        all="All keys"
        options={keyChoices(entries)}
        chosen={filter.key}
        onChoose={(key) => onFilter({ ...filter, key })}
      />
      <FilterSelect
        label="Purpose"
        all="Any purpose"
        options={reasons}
        chosen={filter.why}
        onChoose={(why) => onFilter({ ...filter, why })}
      />
      <FilterSelect
        label="Answer"
        all="Any answer"
        options={results}
        chosen={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
      <Field
        label="Contains"
        onInput={(event) => {
          if (event.currentTarget instanceof HTMLInputElement) onFilter({ ...filter, text: event.currentTarget.value })
        }}
      />
    </search>
  )
}
