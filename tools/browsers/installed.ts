import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, posix, win32 } from 'node:path'

/** What a search for a browser looks at; injected, so that each platform can be tested on any. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly exists: (path: string) => boolean
  readonly list: (folder: string) => string[]
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

/**
 * A browser that still loads an unpacked extension from the command line: Chromium, Chrome for Testing, Edge or Brave,
 * in this order. Branded Chrome no longer does (since 137). `TWINKEY_CHROMIUM` names one outright.
 * @returns its path, or null
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  const named = machine.env['TWINKEY_CHROMIUM']
  if (named !== undefined && named !== '') return machine.exists(named) ? named : null
  return firstThatExists(machine, [
    ...onPath(machine, ['chromium', 'chromium-browser', 'microsoft-edge', 'brave-browser', 'brave']),
    ...chromiumApps(machine),
    ...chromeForTesting(machine),
  ])
}

/** Firefox, ESR or not; `TWINKEY_FIREFOX` names one outright. @returns its path, or null */
export function findFirefox(machine: Machine = thisMachine): string | null {
  const named = machine.env['TWINKEY_FIREFOX']
  if (named !== undefined && named !== '') return machine.exists(named) ? named : null
  const apps: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: programFolders(machine).map((folder) => win32.join(folder, 'Mozilla Firefox', 'firefox.exe')),
  }
  return firstThatExists(machine, [...onPath(machine, ['firefox-esr', 'firefox']), ...(apps[machine.platform] ?? [])])
}

function firstThatExists({ exists }: Machine, paths: string[]): string | null {
  return paths.find(exists) ?? null
}

function onPath({ platform, env }: Machine, names: string[]): string[] {
  if (platform === 'win32') return []
  const folders = (env['PATH'] ?? '')
    .split(platform === process.platform ? delimiter : ':')
    .filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

function chromiumApps(machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Brave Browser']
    const folders = ['/Applications', posix.join(machine.home, 'Applications')]
    return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`))
  }
  if (machine.platform === 'win32') {
    const apps = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
    ]
    return apps.flatMap((app) => programFolders(machine).map((folder) => win32.join(folder, ...app)))
  }
  return ['/snap/bin/chromium', '/var/lib/flatpak/exports/bin/org.chromium.Chromium']
}

function programFolders({ env }: Machine): string[] {
  const folders = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']]
  return folders.filter((folder) => folder !== undefined)
}

/** Where Playwright and Puppeteer keep the Chrome for Testing that they download; the newest of each first. */
function chromeForTesting(machine: Machine): string[] {
  const { platform, home, env } = machine
  const path = platform === 'win32' ? win32 : posix
  const cache = { darwin: path.join(home, 'Library', 'Caches'), win32: env['LOCALAPPDATA'] ?? home }[platform as string]
  const playwright = path.join(cache ?? path.join(home, '.cache'), 'ms-playwright')
  const puppeteer = path.join(home, '.cache', 'puppeteer', 'chrome')
  const inside: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
    darwin: ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].map(
      (folder) => `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
    win32: ['chrome-win\\chrome.exe', 'chrome-win64\\chrome.exe'],
  }
  const versions = (folder: string) => machine.list(folder).sort().reverse()
  return [playwright, puppeteer].flatMap((folder) =>
    versions(folder).flatMap((version) => (inside[platform] ?? []).map((file) => path.join(folder, version, file))),
  )
}
