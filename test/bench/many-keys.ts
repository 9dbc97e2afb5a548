import type { Page } from 'playwright-core'
import { sealAgeFile } from '../../src/background/vault/age-file.ts'
import { textOfBackup } from '../../src/core/backup/backup-contents.ts'
import type { NonceLine } from '../../src/core/gemini/nonce.ts'
import type { PublicKey } from '../../src/core/keys/public-key.ts'
import type { Twinkey } from '../browser/twinkey-in.ts'
import { madeUpKey } from '../core/backup/made-up-keys.ts'
import { practiceKey } from '../exchange/practice-keys.ts'

const passphrase = 'a made-up passphrase of a file'
const rising: NonceLine = { rule: 'rising', last: null, clockOffsetMs: 0 }

/**
 * Gives the vault so many more keys, as a backup would, and each its first figures: accounts of the crowd, which the
 * exchange knows, two keys to an account at the most a few times over.
 */
export async function addKeys(twinkey: Twinkey, options: Page, from: number, upTo: number): Promise<void> {
  const keys = Array.from({ length: upTo - from }, (_, index) => {
    const n = String(from + index).padStart(4, '0')
    const short = `desk-${String(((from + index) % 120) + 1).padStart(3, '0')}`
    const publicKey = `account-PracticeBench${n}`
    const secret = `PracticeSecretBench${n}0000000`
    twinkey.exchange.keys.add({
      ...practiceKey('Auditor'),
      label: `Bench ${n}`,
      publicKey,
      secret,
      group: 'crowd',
      account: short,
    })
    const profile = { name: `Bench ${n}`, environment: 'production', publicKey: publicKey as PublicKey } as const
    const accounts = [{ shortName: short, name: short, created: null }]
    const quiet = { requiresHeartbeat: false, compromisedAt: null, revokeBy: null, accounts }
    return madeUpKey({ ...profile, ...quiet }, { secret, nonceLine: rising })
  })
  const text = textOfBackup({ madeAt: Date.now(), keys })
  const file = Buffer.from(await sealAgeFile(text, passphrase, 10)).toString('base64')
  await command(options, 'backup.open', { file, passphrase })
  await command(options, 'backup.merge', { choices: [] })
  await command(options, 'balances.refresh', null)
}

/** Sends a command as the page would. @throws Error with the fault's code */
export async function command(page: Page, name: string, asks: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    ([command, asks]) => {
      const { chrome } = globalThis as never as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }
      }
      return chrome.runtime.sendMessage({ command, asks })
    },
    [name, asks] as const,
  )
  const { ok, value, fault } = answer as { ok: boolean; value?: unknown; fault?: { code: string } }
  if (!ok) throw new Error(`${name}: ${fault?.code}`)
  return value
}
