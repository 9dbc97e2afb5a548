import { type Receipt, receiptSchema } from '../../core/keys/receipt.ts'
import type { OpenVault } from '../session.ts'
import { receiptName, receipts } from '../store/names.ts'
import type { Change, RecordStore } from '../store/record-store.ts'
import { type Box, openJson, sealJson } from '../vault/box.ts'
import { VaultError } from '../vault/vault-error.ts'
import { receiptPlace } from './places.ts'
import { parseSealed } from './sealed-record.ts'

/** Every receipt that opens, newest first. One that is damaged proves nothing, and is left as it is. */
export async function readReceipts(store: RecordStore, vault: OpenVault): Promise<Receipt[]> {
  const boxes = await store.readGroup(receipts)
  const opened = await Promise.all([...boxes].map(([id, box]) => openReceipt(vault, id, box)))
  return opened.filter((receipt) => receipt !== null).sort((a, b) => b.refusedAt - a.refusedAt)
}

/** One receipt; null where there is none that opens. */
export async function readReceipt(store: RecordStore, vault: OpenVault, id: string): Promise<Receipt | null> {
  const box = await store.read(receiptName(id))
  return box === null ? null : openReceipt(vault, id, box)
}

/** The change that keeps a receipt. */
export async function receiptRow({ vaultId, vaultKey }: OpenVault, receipt: Receipt): Promise<Pick<Change, 'put'>> {
  return { put: { [receiptName(receipt.id)]: await sealJson(vaultKey, receiptPlace(vaultId, receipt.id), receipt) } }
}

async function openReceipt({ vaultId, vaultKey }: OpenVault, id: string, box: string): Promise<Receipt | null> {
  try {
    return parseSealed(receiptSchema, await openJson(vaultKey, receiptPlace(vaultId, id), box as Box))
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}
