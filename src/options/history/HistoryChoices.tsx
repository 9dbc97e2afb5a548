import { type Range, ranges } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { HistoryQuestion, HistoryView } from '../../protocol/history-view.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import styles from './HistoryChoices.module.css'
import { fittingOptions, nameOf, subjectNamed, subjectOptions } from './history-words.ts'

const rangeMessages: Readonly<Record<Range, PlainMessage>> = {
  day: 'historyDay',
  week: 'historyWeek',
  month: 'historyMonth',
  year: 'historyYear',
  all: 'historyAll',
}

interface HistoryChoicesProps {
  question: HistoryQuestion
  view: HistoryView
  onChoose: (change: Partial<HistoryQuestion>) => void
}

/** Of what the line is, over what time and in what currency. What there is only one of is not asked for. */
export function HistoryChoices({ question, view, onChoose }: HistoryChoicesProps) {
  const options = subjectOptions(view)
  const { environments, currencies } = view
  return (
    <div class={styles.choices}>
      {environments.length > 1 && (
        <Segments
          label={say('historyEnvironment')}
          value={question.environment}
          choices={[
            { value: 'production', words: say('production') },
            { value: 'sandbox', words: say('sandbox') },
          ]}
          // An account is of one of them.
          onChoose={(environment) => onChoose({ environment, subject: { kind: 'total' } })}
        />
      )}
      <Combobox
        label={say('historyOf')}
        value={options.find(({ value }) => value === nameOf(question.subject)) ?? null}
        find={(typed) => fittingOptions(options, typed)}
        onChoose={(value) => onChoose({ subject: subjectNamed(value) })}
      />
      {currencies.length > 1 && view.currency !== null && (
        <Select
          label={say('historyIn')}
          value={view.currency}
          choices={currencies.map((one) => ({ value: one, words: one }))}
          onChoose={(currency: DisplayCurrency) => onChoose({ currency })}
        />
      )}
      <div class={styles.time}>
        <Segments
          label={say('historyTime')}
          value={question.range}
          choices={ranges.map((range) => ({ value: range, words: say(rangeMessages[range]) }))}
          onChoose={(range) => onChoose({ range })}
        />
      </div>
    </div>
  )
}
