import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { geminiVectors } from '../vectors/gemini.ts'
import { arePublishedVectorsHere, gcmVectors, hmacVectors } from '../vectors/published.ts'
import type * as UnderTest from '../vectors/vault-under-test.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
  await twinkey.inBackground(`${await bundled()};globalThis.underTest = underTest`)
})
afterAll(() => twinkey.end())

/** Our own code as one script that leaves its functions under a name. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fromRoot('test/vectors/vault-under-test.ts'), formats: ['iife'], name: 'underTest' },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

async function inWorker<K extends keyof typeof UnderTest>(
  name: K,
  ...given: Parameters<(typeof UnderTest)[K]>
): Promise<Awaited<ReturnType<(typeof UnderTest)[K]>>> {
  return twinkey.inBackground(
    ({ name, given }) => {
      const { underTest } = globalThis as never as { underTest: Record<string, (...all: unknown[]) => unknown> }
      return underTest[name]?.(...given) as Awaited<ReturnType<(typeof UnderTest)[K]>>
    },
    { name: name as string, given: given as unknown[] },
  )
}

describe('in the worker of a real browser, our own code', () => {
  it.each(geminiVectors)('signs $name', async ({ secret, payload, signature }) => {
    expect(await inWorker('signatureOf', secret, payload)).toBe(signature)
  })

  it.skipIf(!arePublishedVectorsHere)('passes every published HMAC-SHA384 vector', async () => {
    expect(await inWorker('failedHmac', hmacVectors())).toEqual([])
  })

  it.skipIf(!arePublishedVectorsHere)('passes every published AES-GCM vector that a browser can run', async () => {
    const vectors = gcmVectors()
    expect(vectors.length).toBe(209)
    expect(await inWorker('failedGcm', vectors)).toEqual([])
  })
})
