import { type LogEntry, type LogFilter, outcomes } from '../../core/signing-log/log-entries.ts'
import { signingReasons } from '../../core/signing-log/log-line.ts'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../words/say.ts'
import { FilterSelect } from './FilterSelect.tsx'
import styles from './LogFilters.module.css'
import { keyChoices, outcomeWords, whyWords } from './log-words.ts'

interface LogFiltersProps {
  entries: readonly LogEntry[]
  filter: LogFilter
  onFilter: (filter: LogFilter) => void
}

/** Which part of the log is shown. */
export function LogFilters({ entries, filter, onFilter }: LogFiltersProps) {
  return (
    <search class={styles.filters} aria-label={say('logTitle')}>
      <FilterSelect
        label={say('logFilterKey')}
        all={say('logFilterAnyKey')}
        options={keyChoices(entries)}
        chosen={filter.key}
        onChoose={(key) => onFilter({ ...filter, key })}
      />
      <FilterSelect
        label={say('logFilterPurpose')}
        all={say('logFilterAnyPurpose')}
        options={signingReasons.map((value) => ({ value, label: say(whyWords[value]) }))}
        chosen={filter.why}
        onChoose={(why) => onFilter({ ...filter, why })}
      />
      <FilterSelect
        label={say('logFilterAnswer')}
        all={say('logFilterAnyAnswer')}
        options={outcomes.map((value) => ({ value, label: say(outcomeWords[value]) }))}
        chosen={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
      <Field
        label={say('logFilterText')}
        onInput={(event) => {
          if (event.currentTarget instanceof HTMLInputElement) onFilter({ ...filter, text: event.currentTarget.value })
        }}
      />
    </search>
  )
}
