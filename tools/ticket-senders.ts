import { spawnSync } from 'node:child_process'
import { installFromDebian, isRootOnDebian } from './debian.ts'
import { onPath } from './on-path.ts'

/** The programs by which the tests send signed requests as a person would who pasted them. */
export type TicketSender = 'bash' | 'curl' | 'openssl' | 'python3'

export const howToInstallSenders = [
  'The tests of copied requests want bash, curl, openssl, and a python3 that has the requests package.',
  '  Debian, Ubuntu   sudo apt-get install bash curl openssl python3-requests',
  '  Fedora           sudo dnf install bash curl openssl python3-requests',
  '  macOS            brew install curl openssl python, then: pip3 install requests',
].join('\n')

const debianPackages: Readonly<Record<TicketSender, string>> = {
  bash: 'bash',
  curl: 'curl',
  openssl: 'openssl',
  python3: 'python3-requests',
}
const senders = Object.keys(debianPackages) as TicketSender[]

/** Where a program is; null where there is none that will do. */
export function findSender(sender: TicketSender): string | null {
  return onPath(sender).find((path) => sender !== 'python3' || hasRequests(path)) ?? null
}

/** The programs that are missing, after those have been installed that plainly may be. */
export function ensureSenders(): TicketSender[] {
  const missing = senders.filter((sender) => findSender(sender) === null)
  if (!isRootOnDebian()) return missing
  for (const sender of missing) installFromDebian(debianPackages[sender])
  return missing.filter((sender) => findSender(sender) === null)
}

function hasRequests(python: string): boolean {
  return spawnSync(python, ['-c', 'import requests'], { stdio: 'ignore' }).status === 0
}
