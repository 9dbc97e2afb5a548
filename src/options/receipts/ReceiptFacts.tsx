import type { Receipt } from '../../core/keys/receipt.ts'
import styles from './ReceiptFacts.module.css'
import { receiptFacts } from './receipt-words.ts'

/** That a key is dead, and how that is known. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  return (
    <dl class={styles.facts}>
      {receiptFacts(receipt).map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
