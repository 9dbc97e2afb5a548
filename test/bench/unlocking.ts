import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { kdfDefault, saltBytes } from '../../src/background/vault/parameters.ts'
import { command } from './many-keys.ts'
import { least, type Measure } from './measures.ts'

/**
 * How long an unlocking takes beyond what turns the passphrase into a key: that alone is measured beside it, by the same
 * code in a page of the same browser.
 */
export async function unlocking(page: Page, passphrase: string, keys: number, rounds: number): Promise<Measure[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('hash-wasm/dist/argon2.umd.min.js'), 'utf8')
  // By the debugger, whom no policy of the page concerns.
  await page.evaluate(source)
  const [alone, whole]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    await command(page, 'vault.lock', null)
    alone.push(await keyDerivation(page))
    whole.push(await unlock(page, passphrase))
  }
  const [kdf, unlocked] = [least(alone), least(whole)]
  return [
    { name: `unlocking beyond the key derivation, ${keys} keys`, value: unlocked - kdf, unit: 'ms', budget: null },
    {
      name: `the whole of it over the key derivation, ${keys} keys`,
      value: unlocked / kdf,
      unit: 'ratio',
      budget: { most: 1.25 },
    },
  ]
}

function keyDerivation(page: Page): Promise<number> {
  return page.evaluate(
    async ({ memoryKiB, passes, lanes, bytes }) => {
      const { hashwasm } = globalThis as never as { hashwasm: { argon2id(options: unknown): Promise<unknown> } }
      const began = performance.now()
      await hashwasm.argon2id({
        password: 'as long as another',
        salt: new Uint8Array(bytes),
        parallelism: lanes,
        iterations: passes,
        memorySize: memoryKiB,
        hashLength: 32,
        outputType: 'binary',
      })
      return performance.now() - began
    },
    { ...kdfDefault, bytes: saltBytes },
  )
}

async function unlock(page: Page, passphrase: string): Promise<number> {
  return page.evaluate(async (asked) => {
    type Changes = Record<string, { newValue?: unknown }>
    type Listening = { addListener(hear: (changes: Changes) => void): void }
    const { chrome } = globalThis as never as {
      chrome: {
        runtime: { sendMessage(message: unknown): Promise<unknown> }
        storage: { session: { onChanged: Listening } }
      }
    }
    const began = performance.now()
    // A person has unlocked when the balances are there to be seen.
    const isSeen = new Promise<number>((resolve) => {
      chrome.storage.session.onChanged.addListener((changes) => {
        if (changes['view.glance']?.newValue != null) resolve(performance.now() - began)
      })
    })
    const answered = chrome.runtime.sendMessage({ command: 'vault.unlock', asks: { passphrase: asked } })
    const seen = await isSeen
    await answered
    return seen
  }, passphrase)
}
