import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Files, filesUnder } from '../../tools/packages/files-under.ts'
import { type Part, packageNameOf } from '../../tools/packages/package-name.ts'
import { sourceFiles } from '../../tools/packages/source-files.ts'
import { zipOf } from '../../tools/packages/zip.ts'
import { fromRoot } from '../../tools/root.ts'

const parts: readonly Part[] = ['chrome', 'firefox', 'source']

describe('the packages for the stores', () => {
  const apart = mkdtempSync(join(tmpdir(), 'twinkey-packages-'))
  const here = join(apart, 'here')
  const there = join(apart, 'some where', 'else')
  let first: Files = new Map()

  beforeAll(() => {
    unpack(sourceFiles(fromRoot('.'), true), here)
    first = run('package.ts', here, { TZ: 'Pacific/Kiritimati', NODE_ENV: 'test', LANG: 'C' })
  }, 120_000)
  afterAll(() => rmSync(apart, { recursive: true, force: true }))

  it('are one for each browser, and one of what they are built from', () => {
    expect([...first.keys()].sort()).toEqual(parts.map(packageNameOf))
    expect(named(first, 'chrome')).toContain('manifest.json')
    expect(named(first, 'firefox')).toContain('manifest.json')
    expect(named(first, 'source')).toEqual([...sourceFiles(here).keys()].sort())
  })

  it.each([
    ['a clone, by git', fromRoot('.')],
    ['an unpacked source package, without it', here],
  ])('are built from what stands in %s, and nothing that was made there', (_, folder) => {
    const top = new Set([...sourceFiles(folder).keys()].map((name) => name.split('/')[0]))
    expect([...top].filter((name) => ['.git', 'node_modules', 'dist', 'out'].includes(name ?? ''))).toEqual([])
    expect([...top]).toEqual(expect.arrayContaining(['package-lock.json', '.npmrc', 'LICENSE', 'src', 'tools']))
  })

  it('are, byte for byte, what their source package makes in another folder, time zone and environment', () => {
    unpack(new Map(Object.entries(unzipSync(first.get(packageNameOf('source')) ?? new Uint8Array()))), there)
    const second = run('package.ts', there, { TZ: 'America/Los_Angeles', NODE_ENV: '', LANG: 'de_DE.UTF-8' })
    expect(differing(first, second)).toEqual([])
    // By the name under which Mozilla builds it, a second time in the same folder.
    const again = run('build-for-amo.ts', there, { TZ: 'Asia/Kolkata' })
    expect([...again.keys()]).toEqual([packageNameOf('firefox')])
    expect(differing(again, first)).toEqual([])
  }, 120_000)
})

describe('a zip', () => {
  const files: [string, Uint8Array][] = [
    ['b.txt', Buffer.from('b')],
    ['a/ä.txt', Buffer.from('a'.repeat(1000))],
    ['B.txt', new Uint8Array()],
  ]

  it('is the same in whatever order its files come, and sorts them', () => {
    const zip = zipOf(new Map(files))
    expect(Buffer.compare(zip, zipOf(new Map([...files].reverse())))).toBe(0)
    expect(Object.keys(unzipSync(zip))).toEqual(['B.txt', 'a/ä.txt', 'b.txt'])
  })

  it('gives back what was put into it', () => {
    const back = unzipSync(zipOf(new Map(files)))
    expect(files.filter(([name, bytes]) => Buffer.compare(back[name] ?? Buffer.from('?'), bytes) !== 0)).toEqual([])
  })
})

/** Lays a folder out as a fresh clone's would be, with what `npm ci` installs. */
function unpack(files: Files, folder: string): void {
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'junction')
}

/** Runs a tool of ours in that folder, and gives the packages that it made. */
function run(tool: string, folder: string, env: Readonly<Record<string, string>>): Files {
  execFileSync(process.execPath, ['--import', 'tsx', join(folder, 'tools', tool)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return filesUnder(join(folder, 'out/packages'))
}

function named(packages: Files, part: Part): string[] {
  return Object.keys(unzipSync(packages.get(packageNameOf(part)) ?? new Uint8Array()))
}

/** The packages of the first that are not the same in the second; what differs is easier to read than two long digests. */
function differing(some: Files, others: Files): string[] {
  return [...some]
    .filter(([name, zip]) => Buffer.compare(zip, others.get(name) ?? new Uint8Array()) !== 0)
    .map(([name]) => name)
}
