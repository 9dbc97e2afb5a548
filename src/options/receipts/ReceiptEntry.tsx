import type { Receipt } from '../../core/keys/receipt.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import styles from './ReceiptEntry.module.css'
import { ReceiptFacts } from './ReceiptFacts.tsx'
import { saveReceipt } from './receipt-file.ts'

interface ReceiptEntryProps {
  receipt: Receipt
  /** Its key is still stored here. */
  isKeyHere: boolean
}

/** One receipt in the list. */
export function ReceiptEntry({ receipt, isKeyHere }: ReceiptEntryProps) {
  return (
    <article class={styles.receipt} aria-labelledby={`receipt-${receipt.id}`}>
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 id={`receipt-${receipt.id}`}>{receipt.keyName}</h2>
          <MaskedKey>{receipt.maskedKey}</MaskedKey>
        </div>
        <Button kind="quiet" size="fit" onClick={() => saveReceipt(receipt)}>
          Save as text <Spoken>{receipt.keyName}</Spoken>
        </Button>
      </div>
      <ChipRow>
        <RoleChips roles={receipt.roles} />
        <Chip>{receipt.environment === 'sandbox' ? 'Sandbox' : 'Production'}</Chip>
      </ChipRow>
      <ReceiptFacts receipt={receipt} />
      {isKeyHere && (
        <p class={styles.more}>
          <a href={`#revoke/${receipt.id}`}>Erase its secret</a>
        </p>
      )}
    </article>
  )
}
