import { describe, expect, it } from 'vitest'
import { findChromium, findFirefox, type Machine } from '../../tools/browsers/installed.ts'

function machine(
  platform: NodeJS.Platform,
  files: string[],
  env: Machine['env'] = {},
  folders: Record<string, string[]> = {},
): Machine {
  return {
    platform,
    env: { PATH: '/usr/bin:/usr/local/bin', ...env },
    home: platform === 'win32' ? 'C:\\Users\\a' : '/home/a',
    exists: (path) => files.includes(path),
    list: (folder) => folders[folder] ?? [],
  }
}
const windows = {
  LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
}

describe('a browser that loads an unpacked extension', () => {
  it.each<[string, Machine, string | null]>([
    ['Chromium on Debian', machine('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Chromium from a snap', machine('linux', ['/snap/bin/chromium']), '/snap/bin/chromium'],
    ['Edge on Linux', machine('linux', ['/usr/bin/microsoft-edge']), '/usr/bin/microsoft-edge'],
    [
      'Brave on macOS',
      machine('darwin', ['/Applications/Brave Browser.app/Contents/MacOS/Brave Browser']),
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    [
      'Edge on Windows',
      machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], windows),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'the newest Chrome for Testing that Playwright has downloaded',
      machine(
        'linux',
        [
          '/home/a/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
          '/home/a/.cache/ms-playwright/chromium-1100/chrome-linux/chrome',
        ],
        {},
        {
          '/home/a/.cache/ms-playwright': ['chromium-1100', 'chromium-1200'],
        },
      ),
      '/home/a/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
    ],
    ['one that was named', machine('linux', ['/opt/x', '/usr/bin/chromium'], { TWINKEY_CHROMIUM: '/opt/x' }), '/opt/x'],
    [
      'not another where the one that was named is missing',
      machine('linux', ['/usr/bin/chromium'], { TWINKEY_CHROMIUM: '/opt/x' }),
      null,
    ],
    ['not branded Chrome, which no longer does', machine('linux', ['/usr/bin/google-chrome']), null],
  ])('is found: %s', (_, where, path) => {
    expect(findChromium(where)).toBe(path)
  })
})

describe('Firefox', () => {
  it('is found, ESR first', () => {
    expect(findFirefox(machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr']))).toBe('/usr/bin/firefox-esr')
    expect(findFirefox(machine('win32', ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'], windows))).toBe(
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    )
    expect(findFirefox(machine('darwin', []))).toBeNull()
  })
})
