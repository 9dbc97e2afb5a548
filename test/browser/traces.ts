import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A text, or bytes, in every form in which it might lie about. */
export function formsOf(what: string | Buffer): { readonly name: string; readonly bytes: Buffer }[] {
  const plain = Buffer.from(what as string)
  // Inside a longer base64 text a run of bytes has three faces, by where it begins; its middle is the same in each.
  const faces = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  )
  return [
    { name: 'as it is', bytes: plain },
    ...(typeof what === 'string' ? [{ name: 'as UTF-16', bytes: Buffer.from(what, 'utf16le') }] : []),
    { name: 'in hex', bytes: Buffer.from(plain.toString('hex')) },
    { name: 'in upper-case hex', bytes: Buffer.from(plain.toString('hex').toUpperCase()) },
    ...faces.map((face) => ({ name: 'in base64', bytes: Buffer.from(face) })),
  ]
}

/** In which forms something is found in some bytes. */
export function tracesOf(what: string | Buffer, where: Buffer | string): string[] {
  const bytes = typeof where === 'string' ? Buffer.from(where) : where
  return formsOf(what)
    .filter((form) => bytes.includes(form.bytes))
    .map((form) => form.name)
}

/** What a page shows and what stands in its fields. */
export async function domOf(page: Page): Promise<string> {
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
  )
  return (await page.content()) + JSON.stringify(fields)
}

/** Everything in the extension's storage, as any of its pages can read it; bytes in hex. */
export function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { storage } = (
      globalThis as never as { chrome: { storage: Record<string, { get(all: null): Promise<unknown> }> } }
    ).chrome
    const areas = await Promise.all(['local', 'session', 'sync'].map((area) => storage[area]?.get(null)))
    const rows: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          all.onsuccess = resolve
        })
        rows.push([store, all.result])
      }
      db.close()
    }
    return JSON.stringify([areas, rows, { ...localStorage }], (_, value) =>
      value instanceof Uint8Array ? [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') : value,
    )
  })
}

/** The files of a folder, all the way down, in which something is found, and in which form. */
export function filesWith(what: string | Buffer, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .flatMap((path) => tracesOf(what, contentOf(path)).map((form) => `${path} ${form}`))
}

/** Nothing for what is no file, or no longer there: a browser that runs removes files of its own. */
function contentOf(path: string): Buffer {
  try {
    return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
