import { useCallback } from 'preact/hooks'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { ReceiptFacts } from '../receipts/ReceiptFacts.tsx'
import { saveReceipt } from '../receipts/receipt-file.ts'
import { useReceipts } from '../receipts/use-receipts.ts'
import styles from './DeadKey.module.css'

interface DeadKeyProps {
  keyRef: KeyRef
  /** Null once it is erased, or where it never was here. */
  card: KeyCard | null
  ask: Ask<'options'>
}

/** A key that is proven dead: the receipt, and an end to its secret. What is erased is known by its receipt. */
export function DeadKey({ keyRef, card, ask }: DeadKeyProps) {
  // Erased, the receipt says so.
  const { receipts, isReading, fault, read } = useReceipts(ask, String(card === null))
  const receipt = receipts?.find(({ id }) => id === keyRef) ?? null
  const { isRunning, fault: failed, attempt } = useAttempt()
  const askAgain = useCallback(
    () =>
      void attempt(async () => {
        await ask('revocation.ask', { ref: keyRef })
        read() // a receipt that was missing, or is gone with the proof
      }),
    [ask, attempt, keyRef, read],
  )
  const name = receipt?.keyName ?? card?.name ?? null
  const isMissing = receipts !== null && receipt === null && !isReading
  const title =
    name === null ? 'No such key' : card === null ? `“${name}” is dead, and its secret erased` : `“${name}” is dead`
  const heading = useArrival(title)
  if (name === null && !isMissing) return <FaultNotice fault={fault} />
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {name === null && <p>Neither this key nor a receipt of it is stored here.</p>}
      {receipt !== null && (
        <section class={styles.receipt} aria-labelledby="receipt">
          <Notice tone="ok" role="status">
            {receipt.judgedBy === 'twinkey'
              ? 'Gemini does not know this key any more: that is the proof.'
              : `Gemini refuses this key, and you judged that “${receipt.reason}” means that it is dead.`}
          </Notice>
          <h2 id="receipt">Receipt</h2>
          <MaskedKey>{receipt.maskedKey}</MaskedKey>
          <ReceiptFacts receipt={receipt} />
          <div class={styles.actions}>
            <Button kind="quiet" size="fit" onClick={() => saveReceipt(receipt)}>
              Save the receipt
            </Button>
          </div>
        </section>
      )}
      {card !== null && isMissing && (
        <Notice tone="warn">
          Gemini refused this key, but Twinkey was stopped before it had written the receipt. Ask Gemini again to have
          one.
        </Notice>
      )}
      <FaultNotice fault={fault ?? failed} />
      {card !== null && receipt !== null && (
        <section class={styles.erase} aria-labelledby="erase">
          <h2 id="erase">Erase the secret</h2>
          <p>
            It is of no use any more. “{card.name}” goes from the list with all that Twinkey knows of it; the receipt
            stays. That can’t be undone.
          </p>
          <div class={styles.actions}>
            <Button
              size="fit"
              disabled={isRunning}
              onClick={() => void attempt(() => ask('revocation.erase', { ref: keyRef }))}
            >
              {isRunning ? 'One moment…' : 'Erase the secret'}
            </Button>
            {receipt.judgedBy === 'owner' && (
              <Button kind="quiet" size="fit" disabled={isRunning} onClick={askAgain}>
                Not sure: ask again
              </Button>
            )}
          </div>
        </section>
      )}
      {card !== null && isMissing && (
        <div>
          <Button size="fit" disabled={isRunning} onClick={askAgain}>
            Ask again
          </Button>
        </div>
      )}
      <p class={styles.quiet}>
        <a href="#receipts">All receipts</a> · <a href="#keys">Keys</a>
      </p>
    </>
  )
}
