import { useId, useRef } from 'preact/hooks'
import { type TicketForm, ticketForms } from '../../../core/tickets/forms/ticket-forms.ts'
import { say } from '../../../words/say.ts'
import styles from './FormTabs.module.css'
import { formNextTo } from './form-steps.ts'

interface FormTabsProps {
  form: TicketForm
  onForm: (form: TicketForm) => void
  /** The ticket in that form. */
  text: string
}

/** The same in every language. */
const names: Readonly<Record<TicketForm, string>> = {
  curl: 'curl',
  http: 'HTTP',
  json: 'JSON',
  python: 'Python',
  fetch: 'fetch',
}

/** A ticket in one of its forms, each a tab (ARIA APG, tabs that follow the focus). */
export function FormTabs({ form, onForm, text }: FormTabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function step(event: KeyboardEvent): void {
    const next = formNextTo(form, event.key)
    if (next === null) return
    event.preventDefault()
    onForm(next)
    list.current?.querySelectorAll('button')[ticketForms.indexOf(next)]?.focus()
  }

  return (
    <div class={styles.forms}>
      <div ref={list} role="tablist" aria-label={say('ticketForms')} class={styles.tabs} onKeyDown={step}>
        {ticketForms.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            class={styles.tab}
            aria-selected={each === form}
            aria-controls={`${id}-text`}
            tabIndex={each === form ? 0 : -1}
            onClick={() => onForm(each)}
          >
            {names[each]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <div id={`${id}-text`} role="tabpanel" aria-labelledby={`${id}-${form}`} tabIndex={0} class={styles.panel}>
        <pre class={styles.text}>{text}</pre>
      </div>
      {form === 'curl' && <p class={styles.hint}>{say('ticketFormCurlHint')}</p>}
    </div>
  )
}
