import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { ReceiptEntry } from '../receipts/ReceiptEntry.tsx'
import { useReceipts } from '../receipts/use-receipts.ts'
import styles from './DeadKey.module.css'
import { deadTitle, deathWords } from './death-words.ts'
import { EraseSecret } from './EraseSecret.tsx'
import { MissingReceipt } from './MissingReceipt.tsx'

interface DeadKeyProps {
  keyRef: KeyRef
  /** Null once it is erased, or where it never was here. */
  card: KeyCard | null
  ask: Ask<'options'>
}

/** A key that is proven dead: the receipt, and an end to its secret. What is erased is known by its receipt. */
export function DeadKey({ keyRef, card, ask }: DeadKeyProps) {
  // Read anew once the key is erased: its receipt says so.
  const { receipts, isReading, fault, read } = useReceipts(ask, String(card === null))
  const receipt = receipts?.find(({ id }) => id === keyRef) ?? null
  const asking = useAttempt()
  const askAgain = () =>
    void asking.attempt(async () => {
      await ask('revocation.ask', { ref: keyRef })
      read()
    })
  const isMissing = receipts !== null && receipt === null && !isReading
  const title = deadTitle(receipt?.keyName ?? card?.name ?? null, card === null)
  const heading = useArrival(title)
  if (receipts === null && card === null) return <FaultNotice fault={fault} />
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {receipt !== null && (
        <Notice tone="ok" role="status">
          {deathWords(receipt)}
        </Notice>
      )}
      {card === null && isMissing && <p>{say('revokeNothingStored')}</p>}
      {card !== null && isMissing && <MissingReceipt isAsking={asking.isRunning} onAskAgain={askAgain} />}
      <FaultNotice fault={fault ?? asking.fault} />
      {receipt !== null && (
        <ReceiptEntry receipt={receipt} title={say('revokeReceiptTitle')} saving={say('revokeReceiptSave')} />
      )}
      {card !== null && receipt !== null && (
        <EraseSecret
          card={card}
          judgedBy={receipt.judgedBy}
          isAsking={asking.isRunning}
          onAskAgain={askAgain}
          ask={ask}
        />
      )}
      <p class={styles.quiet}>
        <a href="#receipts">{say('revokeAllReceipts')}</a> · <a href="#keys">{say('revokeToKeys')}</a>
      </p>
    </>
  )
}
