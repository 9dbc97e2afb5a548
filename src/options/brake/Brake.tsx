import { useId, useState } from 'preact/hooks'
import type { TicketForm } from '../../core/tickets/forms/ticket-forms.ts'
import type { Ask } from '../../protocol/client.ts'
import type { CopyableTicket } from '../../protocol/ticket-view.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { Select } from '../../ui/Select.tsx'
import { TicketsOut } from '../../ui/tickets/out/TicketsOut.tsx'
import { SignedTicket } from '../../ui/tickets/signed/SignedTicket.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import styles from './Brake.module.css'
import { accountChoices, ordersWords } from './brake-words.ts'

interface BrakeProps {
  card: KeyCard
  /** How often Gemini was asked whether the key is dead: each asking is a call. */
  askings: number
  ask: Ask<'options'>
}

/** For a key that may trade: the call that cancels all of an account's orders, to copy. It is not sent, and not kept. */
export function Brake({ card, askings, ask }: BrakeProps) {
  const id = useId()
  const accounts = accountChoices(card)
  const [account, setAccount] = useState(accounts[0]?.shortName ?? null)
  const [signed, setSigned] = useState<{ ticket: CopyableTicket; askings: number } | null>(null)
  const [form, setForm] = useState<TicketForm>('curl')
  const { isRunning, fault, attempt } = useAttempt()
  const { ref } = card
  const isOvertaken = signed !== null && signed.askings !== askings

  async function sign(): Promise<void> {
    setSigned(null)
    await attempt(async () => {
      const ticket = await ask('ticket.sign', { ref, account, ticket: { kind: 'cancel-all' } })
      setSigned({ ticket, askings })
    })
  }

  return (
    <section class={styles.brake} aria-labelledby={id}>
      <h2 id={id}>{say('brakeTitle')}</h2>
      <p>
        {say('brakeWhy')} {ordersWords(card, account)} {say('brakeUnsent')}
      </p>
      <p>
        <Say message="brakeSendFirst" with={{ first: <b>{say('brakeFirst')}</b> }} />
      </p>
      {accounts.length > 1 && account !== null && (
        <Select
          label={say('brakeAccount')}
          value={account}
          choices={accounts.map(({ shortName, name }) => ({ value: shortName, words: name }))}
          onChoose={(shortName) => {
            setAccount(shortName)
            setSigned(null) // it was for another account
          }}
        />
      )}
      <FaultNotice fault={fault} />
      {signed === null && !isRunning && <TicketsOut cards={[card]} ask={ask} />}
      {isOvertaken && (
        <Notice tone="warn" role="status">
          {say('brakeOvertaken')}
        </Notice>
      )}
      {(signed === null || isOvertaken) && (
        <div>
          <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void sign()}>
            {say(isRunning ? 'brakeSigning' : isOvertaken ? 'brakeSignAnew' : 'brakeSign')}
          </Button>
        </div>
      )}
      {signed !== null && !isOvertaken && (
        <SignedTicket
          key={signed.ticket.headers['X-GEMINI-SIGNATURE']}
          ticket={signed.ticket}
          form={form}
          onForm={setForm}
          copiedWords=""
          onCopied={(text) => ask('clipboard.copied', { text })}
          onSent={async () => void (await ask('ticket.sent', { ref }))}
          onBurn={async () => void (await ask('ticket.burn', { ref }))}
          onAnother={() => void sign()}
        />
      )}
    </section>
  )
}
