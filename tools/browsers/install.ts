import { installFromDebian, isRootOnDebian } from '../debian.ts'
import { findChromium, findFirefox } from './installed.ts'

/** How to get a browser, one line for each kind of system. */
export const howToInstall: Readonly<Record<'chromium' | 'firefox', string>> = {
  chromium: [
    'Twinkey needs Chromium, Chrome for Testing, Edge or Brave; branded Chrome no longer loads an unpacked extension.',
    '  Debian, Ubuntu   sudo apt-get install chromium',
    '  Fedora           sudo dnf install chromium',
    '  macOS            brew install --cask chromium',
    '  Windows          Edge is there already; or: winget install Brave.Brave',
    '  anywhere         npx playwright install chromium',
    'If you have one somewhere else, name it: TWINKEY_CHROMIUM=/path/to/browser',
  ].join('\n'),
  firefox: [
    'The tests need Firefox too.',
    '  Debian   sudo apt-get install firefox-esr',
    '  macOS    brew install --cask firefox',
    '  Windows  winget install Mozilla.Firefox',
    'If you have it somewhere else, name it: TWINKEY_FIREFOX=/path/to/firefox',
  ].join('\n'),
}

/**
 * The paths of both browsers. What is missing is installed where that is plainly allowed: as root on Debian.
 * @throws Error whose message says what to install and how
 */
export function ensureBrowsers(): { chromium: string; firefox: string } {
  return { chromium: ensure('chromium', findChromium), firefox: ensure('firefox', findFirefox) }
}

/** The path of Chromium or a relative of it. @throws Error whose message says what to install and how */
export function ensureChromium(): string {
  return ensure('chromium', findChromium)
}

function ensure(browser: 'chromium' | 'firefox', find: () => string | null): string {
  const found = find()
  if (found !== null) return found
  if (!isRootOnDebian()) throw new Error(howToInstall[browser])
  const debianPackage = { chromium: 'chromium', firefox: 'firefox-esr' }[browser]
  installFromDebian(debianPackage)
  const installed = find()
  if (installed === null) throw new Error(howToInstall[browser])
  return installed
}
