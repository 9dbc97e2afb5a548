import { type Receipt, receiptText } from '../../core/keys/receipt.ts'
import { saveFile } from '../../ui/save-file.ts'

const type = 'text/plain;charset=utf-8'

/** Has the browser save a receipt as a text. */
export function saveReceipt(receipt: Receipt): void {
  saveFile(receiptFileName(receipt), receiptText(receipt), type)
}

/** Has the browser save receipts as one text. */
export function saveReceipts(receipts: readonly Receipt[]): void {
  saveFile('gemini-key-receipts.txt', receipts.map(receiptText).join(`\n${'-'.repeat(72)}\n\n`), type)
}

/** A name that every file system takes: of the key's, letters and digits of any script. */
export function receiptFileName({ keyName, refusedAt }: Pick<Receipt, 'keyName' | 'refusedAt'>): string {
  const name = keyName
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  const parts = ['gemini-key-receipt', name, new Date(refusedAt).toISOString().slice(0, 10)]
  return `${parts.filter((part) => part !== '').join('-')}.txt`
}
