import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprintOf, writeFingerprint } from '../../tools/build/fingerprint.ts'
import { filesUnder } from '../../tools/packages/files-under.ts'

const folder = mkdtempSync(join(tmpdir(), 'twinkey-fingerprint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files: readonly [string, string][] = [
  ['manifest.json', '{}'],
  ['assets/B.js', 'export {}'],
  ['assets/a.js', ''],
  ['_locales/en/messages.json', '{ "a": "ä" }'],
]

describe('the fingerprint of a build', () => {
  it('is of its files, their names and what is in them, in whatever order they come', () => {
    const bytes = files.map(([name, text]) => [name, Buffer.from(text)] as const)
    const fingerprint = fingerprintOf(new Map(bytes))
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprintOf(new Map([...bytes].reverse()))).toBe(fingerprint)
    expect(fingerprintOf(new Map([...bytes, ['x.js', Buffer.from('')]]))).not.toBe(fingerprint)
    expect(fingerprintOf(new Map([...bytes, ['assets/a.js', Buffer.from(' ')]]))).not.toBe(fingerprint)
    // It stands in this one, which can't run.
    expect(fingerprintOf(new Map([...bytes, ['fingerprint.css', Buffer.from('x')]]))).toBe(fingerprint)
    expect(fingerprintOf(new Map([...bytes, ['assets/fingerprint.css', Buffer.from('x')]]))).not.toBe(fingerprint)
  })

  it.skipIf(process.platform === 'win32')('can be made with sha256sum, and nothing of ours', () => {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const fingerprint = writeFingerprint(folder)
    const command = 'find . -type f ! -name fingerprint.css | LC_ALL=C sort | xargs sha256sum | sha256sum'
    const printed = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    expect(printed).toBe(`${fingerprint}  -\n`)
    expect(fingerprintOf(filesUnder(folder))).toBe(fingerprint)
  })
})
