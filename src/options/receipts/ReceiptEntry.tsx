import type { Receipt } from '../../core/keys/receipt.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { say } from '../../words/say.ts'
import styles from './ReceiptEntry.module.css'
import { ReceiptFacts } from './ReceiptFacts.tsx'
import { saveReceipt } from './receipt-file.ts'

interface ReceiptEntryProps {
  receipt: Receipt
  /** What stands above it, where that is not the name of its key. */
  title?: string
  /** What the button says that saves it. */
  saving?: string
  /** Where its key is still stored here, the way to erase it. */
  eraser?: string | null
}

/** One receipt, with a way to keep it elsewhere. */
export function ReceiptEntry({
  receipt,
  title = receipt.keyName,
  saving = say('receiptsSave'),
  eraser = null,
}: ReceiptEntryProps) {
  return (
    <article class={styles.receipt} aria-labelledby={`receipt-${receipt.id}`}>
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 id={`receipt-${receipt.id}`}>{title}</h2>
          <MaskedKey>{receipt.maskedKey}</MaskedKey>
        </div>
        <Button kind="quiet" size="fit" onClick={() => saveReceipt(receipt)}>
          {saving} <Spoken>{say('receiptsOfKey', { key: receipt.keyName })}</Spoken>
        </Button>
      </div>
      <ChipRow>
        <RoleChips roles={receipt.roles} />
        <Chip>{say(receipt.environment)}</Chip>
      </ChipRow>
      <ReceiptFacts receipt={receipt} />
      {eraser !== null && (
        <p class={styles.more}>
          <a href={eraser}>
            {say('receiptsErase')} <Spoken>{say('receiptsOfKey', { key: receipt.keyName })}</Spoken>
          </a>
        </p>
      )}
    </article>
  )
}
