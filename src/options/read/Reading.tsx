import type { TicketReading } from '../../protocol/ticket-view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { riskWords } from '../../ui/tickets/terms/risk-words.ts'
import { termsWords } from '../../ui/tickets/terms-words.ts'
import { useSecondsUntil } from '../../ui/use-seconds-until.ts'
import { say } from '../../words/say.ts'
import { readMoment } from '../log/log-words.ts'
import { acceptanceWords, turningPoint } from './acceptance-words.ts'
import styles from './Reading.module.css'
import { readingFacts, strangerWords } from './reading-words.ts'

/** What a pasted ticket would do, and whether Gemini would take it. */
export function Reading({ reading }: { reading: TicketReading }) {
  const { what, details, risk } = termsWords(reading.endpoint, reading.terms)
  const { lead, tone } = riskWords[risk]
  const stranger = strangerWords(reading)
  return (
    <section class={styles.reading} aria-label={say('readingTitle')}>
      <Notice tone={tone} isFocused>
        <b>{say(lead)}</b> {what}
      </Notice>
      {stranger !== null && <Notice tone="bad">{stranger}</Notice>}
      <Acceptance acceptance={reading.acceptance} />
      <dl class={styles.facts}>
        {[...details, ...readingFacts(reading, readMoment)].map(([term, words], place) => (
          // By place: a pasted text may have any names, and the same one as ours.
          <div key={`${place} ${term}`}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Acceptance({ acceptance }: Pick<TicketReading, 'acceptance'>) {
  const seconds = useSecondsUntil(turningPoint(acceptance))
  const { words, tone } = acceptanceWords(acceptance, seconds)
  return (
    <Notice tone={tone}>
      <span role="timer" class={styles.counted}>
        {words}
      </span>
    </Notice>
  )
}
