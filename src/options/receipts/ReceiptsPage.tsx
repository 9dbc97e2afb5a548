import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
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
        Receipts
      </h1>
      <p class={styles.lead}>
        One for each key that Gemini refuses as a dead one: when Twinkey asked, when it was refused, and with which
        words. A receipt holds no secret, and stays when its key is erased.
      </p>
      <FaultNotice fault={fault} />
      {fault !== null && (
        <div>
          <Button kind="quiet" size="fit" disabled={isReading} onClick={read}>
            Try again
          </Button>
        </div>
      )}
      {receipts?.length === 0 && (
        <p>
          No receipt yet. There will be one when a key is <a href="#keys">revoked, and proven dead</a>.
        </p>
      )}
      {receipts !== null && receipts.length > 1 && (
        <div>
          <Button kind="quiet" size="fit" onClick={() => saveReceipts(receipts)}>
            Save all as text
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
