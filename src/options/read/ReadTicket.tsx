import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { TicketReading } from '../../protocol/ticket-view.ts'
import { Button } from '../../ui/Button.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { Say } from '../../ui/Say.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { pasteTrouble } from './paste-trouble.ts'
import { Reading } from './Reading.tsx'
import styles from './ReadTicket.module.css'

/** Where a signed request can be pasted, to see what it is before it is sent. What was pasted goes with the page. */
export function ReadTicket({ ask }: { ask: Ask<'options'> }) {
  const heading = useArrival()
  const [read, setRead] = useState<{ reading: TicketReading; round: number } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { isRunning, fault, attempt } = useAttempt()

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (isRunning || !(event.currentTarget instanceof HTMLFormElement)) return
    const text = String(new FormData(event.currentTarget).get('ticket') ?? '')
    const wrong = pasteTrouble(text)
    setTrouble(wrong)
    setRead(null)
    if (wrong !== null) return
    await attempt(async () => {
      const reading = await ask('ticket.read', { text })
      setRead({ reading, round: (read?.round ?? 0) + 1 })
    })
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('readTicketTitle')}
      </h1>
      <p>{say('readTicketWhat')}</p>
      <form class={styles.form} onSubmit={submit} aria-label={say('readTicketTitle')}>
        <TextArea
          label={say('readTicketRequest')}
          name="ticket"
          rows={8}
          hint={say('readTicketHint')}
          error={trouble ?? (fault === null ? null : wordsOf(fault))}
        />
        <div>
          <Button type="submit" size="fit" disabled={isRunning}>
            {say(isRunning ? 'readTicketReading' : 'readTicketRead')}
          </Button>
        </div>
      </form>
      {read !== null && <Reading key={read.round} reading={read.reading} />}
      <p class={styles.quiet}>
        <Say message="readTicketLog" with={{ log: <a href="#log">{say('readTicketLogLink')}</a> }} />
      </p>
    </>
  )
}
