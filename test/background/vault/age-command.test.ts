import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAgeFile, sealAgeFile } from '../../../src/background/vault/age-file.ts'
import { textOfBackup } from '../../../src/core/backup/backup-contents.ts'
import { madeUpKey } from '../../core/backup/made-up-keys.ts'
import { canUseAge, runAge } from './age-command.ts'

const passphrase = 'Zoë’s made-up passphrase, 42'
const text = textOfBackup({ madeAt: 1_767_398_400_000, keys: [madeUpKey({ name: 'Zoë’s grid bot 🤖' })] })

describe.skipIf(!canUseAge)('beside the age command', () => {
  let folder: string
  const file = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'twinkey-age-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('our file is opened by age -d, to the very text', async () => {
    writeFileSync(file('ours.age'), await sealAgeFile(text, passphrase))
    await runAge(['-d', '-o', file('ours.json'), file('ours.age')], passphrase, 1)
    expect(readFileSync(file('ours.json'), 'utf8')).toBe(text)
  }, 60_000)

  it('our file is refused by age -d with another passphrase', async () => {
    writeFileSync(file('refused.age'), await sealAgeFile(text, passphrase, 10))
    const run = runAge(['-d', '-o', file('refused.json'), file('refused.age')], 'another passphrase', 1)
    await expect(run).rejects.toThrow(/incorrect passphrase/)
  }, 60_000)

  it.each([
    ['binary', []],
    ['armored', ['-a']],
  ])(
    'a file that age -p made is opened by us: %s',
    async (kind, options) => {
      writeFileSync(file(`${kind}.json`), text)
      await runAge(['-p', ...options, '-o', file(`${kind}.age`), file(`${kind}.json`)], passphrase, 2)
      const sealed = readFileSync(file(`${kind}.age`))
      expect(await openAgeFile(sealed, passphrase)).toBe(text)
      await expect(openAgeFile(sealed, 'another passphrase')).rejects.toMatchObject({ code: 'backup-wrong-passphrase' })
    },
    60_000,
  )
})
