import { installFromDebian, isRootOnDebian } from './debian.ts'
import { onPath } from './on-path.ts'

/** How to get the `age` command, with which the tests open Twinkey's backups as their owner would years from now. */
export const howToInstallAge = [
  'The tests of backup files want the age command.',
  '  Debian, Ubuntu   sudo apt-get install age',
  '  Fedora           sudo dnf install age',
  '  macOS            brew install age',
].join('\n')

/** The path of the `age` command, or null where there is none. */
export function findAge(): string | null {
  return onPath('age')[0] ?? null
}

/** The path of the `age` command, which is installed where that is plainly allowed; null where it is not. */
export function ensureAge(): string | null {
  const found = findAge()
  if (found !== null || !isRootOnDebian()) return found
  installFromDebian('age')
  return findAge()
}
