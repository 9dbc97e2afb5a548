import { useId, useState } from 'preact/hooks'
import type { TicketForm } from '../../core/tickets/forms/ticket-forms.ts'
import type { Ask } from '../../protocol/client.ts'
import type { CopyableTicket } from '../../protocol/ticket-view.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TicketsOut } from '../../ui/tickets/out/TicketsOut.tsx'
import { SignedTicket } from '../../ui/tickets/signed/SignedTicket.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import styles from './Brake.module.css'
import { accountChoices, ordersWords, overtakenWords } from './brake-words.ts'

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
      <h2 id={id}>Cancel all its account’s open orders first</h2>
      <p>
        Orders may outlive the key that placed them. Twinkey can sign the call that cancels {ordersWords(card, account)}
        , also those of other keys and of Gemini’s site. It does not send it: you do.
      </p>
      <p>
        <b>Send it before you disable the key:</b> what a disabled key has signed is worthless. The next call with this
        key, such as the proof below, may end it as well.
      </p>
      {accounts.length > 1 && account !== null && (
        <Select
          label="Account"
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
          {overtakenWords}
        </Notice>
      )}
      {(signed === null || isOvertaken) && (
        <div>
          <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void sign()}>
            {isRunning ? 'Signing…' : isOvertaken ? 'Sign it anew' : 'Sign the call'}
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
