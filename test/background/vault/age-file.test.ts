import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { openAgeFile, sealAgeFile } from '../../../src/background/vault/age-file.ts'
import { largestAgeFile } from '../../../src/background/vault/parameters.ts'
import { VaultError } from '../../../src/background/vault/vault-error.ts'

const passphrase = 'a made-up passphrase'
const secret = 'MadeUpSecret0001'
const text = `{"apiSecret": "${secret}", "name": "Zoë 🤖"}\n`
/** Next to no work, to be quick. */
const light = 1
const sealed = sealAgeFile(text, passphrase, light)

const bytesOf = (written: string) => new TextEncoder().encode(written)
/** Latin-1, in which every byte is one character. */
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const changed = async (from: string | RegExp, to: string) =>
  Buffer.from(latin(await sealed).replace(from, to), 'latin1')

async function outcomeOf(file: Uint8Array, words = passphrase): Promise<string> {
  try {
    const opened = await openAgeFile(file, words, 4)
    return opened === text ? 'opened' : 'another text'
  } catch (error) {
    return error instanceof VaultError ? error.code : 'a foreign error'
  }
}

describe('a backup file', () => {
  it('opens with its passphrase to the very text', async () => {
    expect(await openAgeFile(await sealed, passphrase)).toBe(text)
  })

  it.each(['', '\uFEFFbegins with a byte order mark', 'x'.repeat(200_000), 'z'.repeat(64 * 1024)])(
    'keeps any text, the shortest and the longer than one chunk: %#',
    async (any) => {
      expect(await openAgeFile(await sealAgeFile(any, passphrase, light), passphrase)).toBe(any)
    },
  )

  it('says of a wrong passphrase that it is wrong', async () => {
    expect(await outcomeOf(await sealed, 'another passphrase')).toBe('backup-wrong-passphrase')
    expect(await outcomeOf(await sealed, '')).toBe('backup-wrong-passphrase')
  })

  it('opens with the same words in another Unicode form, whichever it was sealed with', async () => {
    const file = await sealAgeFile(text, 'Zoe\u0308’s café', light)
    expect(await outcomeOf(file, 'Zoë’s cafe\u0301')).toBe('opened')
    const foreign = new Encrypter()
    foreign.setPassphrase('Zoe\u0308')
    foreign.setScryptWorkFactor(light)
    expect(await outcomeOf(await foreign.encrypt(text), 'Zoe\u0308')).toBe('opened')
  })

  it('opens in its armor too, with blank lines around it and the line ends of Windows', async () => {
    const armored = armor.encode(await sealed)
    expect(await outcomeOf(bytesOf(armored))).toBe('opened')
    expect(await outcomeOf(bytesOf(`\r\n\r\n${armored.replaceAll('\n', '\r\n')}\r\n`))).toBe('opened')
    expect(await outcomeOf(bytesOf(armored.slice(0, -9)))).toBe('backup-damaged')
  })

  it('holds nothing of the text in the clear, and is never the same twice', async () => {
    expect(latin(await sealed)).not.toContain(secret)
    expect(await sealAgeFile(text, passphrase, light)).not.toEqual(await sealed)
  })

  it('asks for the work that age itself asks for, where nothing is said', async () => {
    expect(latin(await sealAgeFile('', passphrase))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/)
  }, 30_000)

  it('is damaged where it was cut short, at whatever byte of payload or header; a mere beginning is no age file', async () => {
    const file = await sealed
    const version = 'age-encryption.org/v1\n'.length
    for (let length = 0; length < file.length; length += 1)
      expect(await outcomeOf(file.subarray(0, length)), `${length} bytes`).toBe(
        length < version ? 'not-an-age-file' : 'backup-damaged',
      )
  })

  it('is changed by the changes below, and by nothing else', async () => {
    expect(await outcomeOf(await changed(/$/, ''))).toBe('opened')
  })

  it.each<[string, string | RegExp, string]>([
    ['a byte more', /$/, 'x'],
    ['another stanza after the first', /\n--- /, '\n-> x y\nAAAA\n--- '],
    ['a work factor of four digits', / 1\n/, ' 9999\n'],
    ['more work than is allowed', / 1\n/, ' 5\n'],
    ['a work factor with a zero before it', / 1\n/, ' 01\n'],
    ['a work factor below zero', / 1\n/, ' -1\n'],
    ['a salt that is too short', /scrypt ...../, 'scrypt '],
    ['no MAC', /\n--- .*\n/, '\n---\n'],
    ['another MAC', /\n--- .{8}/, '\n--- AAAAAAAA'],
    ['line ends of Windows in its header', /\n/, '\r\n'],
  ])('is damaged with %s', async (name, from, to) => {
    const expected = name.startsWith('line ends') ? 'not-an-age-file' : 'backup-damaged'
    expect(await outcomeOf(await changed(from, to))).toBe(expected)
  })

  it('is damaged where it is whole, and no text', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(light)
    expect(await outcomeOf(await encrypter.encrypt(new Uint8Array([0xff, 0xfe])))).toBe('backup-damaged')
  })

  it('is not tried where it is larger than any backup', async () => {
    const file = new Uint8Array(largestAgeFile + 1)
    file.set(await sealed)
    expect(await outcomeOf(file)).toBe('backup-too-large')
  })

  it('gives nothing of itself away in an error', async () => {
    for (const file of [await changed(/$/, 'x'), await changed(/\n--- .{8}/, '\n--- AAAAAAAA'), bytesOf(secret)]) {
      const error = (await openAgeFile(file, passphrase).catch((thrown: unknown) => thrown)) as Error
      const told = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`
      expect(error).toBeInstanceOf(VaultError)
      expect(told).not.toContain(secret)
      expect(told).not.toContain(passphrase)
    }
  })
})

describe('another kind of file', () => {
  it.each(['', 'PK\u0003\u0004', '{"what":"Twinkey backup of Gemini API keys"}', 'age-encryption.org/v2\n-> scrypt'])(
    'is no age file: %j',
    async (written) => expect(await outcomeOf(bytesOf(written))).toBe('not-an-age-file'),
  )

  it('is one that was sealed for the holder of a key: no passphrase opens it', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    const file = await encrypter.encrypt(text)
    expect(await outcomeOf(file)).toBe('not-an-age-file')
    expect(await outcomeOf(bytesOf(armor.encode(file)))).toBe('not-an-age-file')
  })
})

describe('every single bit of a backup file', () => {
  it('when flipped keeps it from opening, and is told as damage wherever scrypt does not read it', async () => {
    const file = await sealed
    const version = 'age-encryption.org/v1\n'.length
    const salt = latin(file).indexOf('scrypt ') + 'scrypt '.length
    const mac = latin(file).indexOf('\n--- ')
    const told = new Map<string, number>()
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const flipped = Uint8Array.from(file)
      const byte = bit >> 3
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit & 7))
      const outcome = await outcomeOf(flipped)
      told.set(outcome, (told.get(outcome) ?? 0) + 1)
      if (byte < version) expect(outcome, `bit ${bit}`).toBe('not-an-age-file')
      else if (byte < salt) expect(outcome, `bit ${bit}`).toMatch(/^(not-an-age-file|backup-damaged)$/)
      else if (byte < mac) expect(outcome, `bit ${bit}`).toMatch(/^backup-(damaged|wrong-passphrase)$/)
      else expect(outcome, `bit ${bit}`).toBe('backup-damaged')
    }
    expect([...told.keys()].sort()).toEqual(['backup-damaged', 'backup-wrong-passphrase', 'not-an-age-file'])
  }, 30_000)
})
