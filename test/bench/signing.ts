import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { fromRoot } from '../../tools/root.ts'
import type { Twinkey } from '../browser/twinkey-in.ts'
import { type Measure, median } from './measures.ts'
import type { SigningTimes } from './signing-in-page.ts'

/** Puts the page that times signatures beside a package, before a browser loads that. */
export async function addSigningPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: fromRoot('test/bench/signing-in-page.ts'),
        formats: ['es'],
        fileName: () => 'signing.js',
      },
    },
  })
  writeFileSync(
    join(folder, 'signing.html'),
    '<!doctype html><title>Signing</title><script type="module" src="signing.js"></script>',
  )
}

/**
 * One signature end to end (queue, nonce, payload, headers; all but the store) against a bare `subtle.sign` over as long
 * a text, both in the same page of the same browser.
 */
export async function signing(twinkey: Twinkey, rounds: number): Promise<Measure[]> {
  const page = await twinkey.context.newPage()
  await page.goto(`chrome-extension://${twinkey.id}/signing.html`)
  await page.waitForFunction(() => 'timeSigning' in globalThis)
  const { bare, whole } = await page.evaluate((times) => {
    const { timeSigning } = globalThis as never as { timeSigning(rounds: number): Promise<SigningTimes> }
    return timeSigning(times)
  }, rounds)
  await page.close()
  return [
    {
      name: 'rate of signatures end to end over bare ones',
      value: median(bare) / median(whole),
      unit: 'ratio',
      budget: { least: 0.5 },
    },
  ]
}
