import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { ReceiptEntry } from './ReceiptEntry.tsx'
import styles from './ReceiptsPage.module.css'
import { saveReceipts } from './receipt-file.ts'
import { useReceipts } from './use-receipts.ts'

interface ReceiptsPageProps {
  /** The keys that are still here: the secret of a dead one waits to be erased. */
  present: readonly KeyRef[]
  ask: Ask<'options'>
}

/** The receipts of all keys that were proven dead. They outlive their keys. */
export function ReceiptsPage({ present, ask }: ReceiptsPageProps) {
  const heading = useArrival()
  const { receipts, isReading, fault, read } = useReceipts(ask)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('receiptsTitle')}
      </h1>
      <p class={styles.lead}>{say('receiptsWhat')}</p>
      <FaultNotice fault={fault} />
      {fault !== null && (
        <div>
          <Button kind="quiet" size="fit" disabled={isReading} onClick={read}>
            {say('tryAgain')}
          </Button>
        </div>
      )}
      {receipts?.length === 0 && (
        <p>
          <Say message="receiptsNone" with={{ link: <a href="#keys">{say('receiptsNoneLink')}</a> }} />
        </p>
      )}
      {receipts !== null && receipts.length > 1 && (
        <div>
          <Button kind="quiet" size="fit" onClick={() => saveReceipts(receipts)}>
            {say('receiptsSaveAll')}
          </Button>
        </div>
      )}
      {receipts?.map((receipt) => (
        <ReceiptEntry
          key={receipt.id}
          receipt={receipt}
          eraser={present.some((ref) => ref === receipt.id) ? `#revoke/${receipt.id}` : null}
        />
      ))}
    </>
  )
}
