import type { Page } from 'playwright-core'
import { readHeader } from '../../src/background/vault/header.ts'
import { unlockVault } from '../../src/background/vault/vault-key.ts'

/** The rows of the first copy, as any page of the extension can read them: their texts by name. */
export function rowsIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('twinkey')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const all = db.transaction('rows').objectStore('rows').getAll()
    await new Promise((resolve) => {
      all.onsuccess = resolve
    })
    db.close()
    return Object.fromEntries((all.result as { name: string; text: string }[]).map(({ name, text }) => [name, text]))
  })
}

/** The bytes of a vault's key: what a thief would want most. Reckoned outside the browser, from passphrase and header. */
export async function vaultKeyOf(page: Page, passphrase: string): Promise<Buffer> {
  const header = await readHeader((await rowsIn(page))['header'] ?? '')
  return Buffer.from(await crypto.subtle.exportKey('raw', await unlockVault(header, passphrase)))
}

/** Spoils or removes what is stored, as a fault of the disk might, from a page of the extension. */
export function harm(
  page: Page,
  what: 'empty the database' | 'empty the mirror' | 'drop the header twice',
): Promise<void> {
  return page.evaluate(async (harming) => {
    const { chrome } = globalThis as never as {
      chrome: { storage: { local: { clear(): Promise<void>; remove(name: string): Promise<void> } } }
    }
    const opening = indexedDB.open('twinkey')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const transaction = db.transaction(['rows', 'inventory'], 'readwrite')
    if (harming === 'empty the database') {
      transaction.objectStore('rows').clear()
      transaction.objectStore('inventory').clear()
    }
    if (harming === 'drop the header twice') transaction.objectStore('rows').delete('header')
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    db.close()
    if (harming === 'empty the mirror') await chrome.storage.local.clear()
    if (harming === 'drop the header twice') await chrome.storage.local.remove('row:header')
  }, what)
}
