import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** True where a missing program may be installed without asking anybody: as root on Debian or a relative of it. */
export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs a package of Debian's, and says so. @throws Error where apt-get fails */
export function installFromDebian(debianPackage: string): void {
  console.log(`Installing ${debianPackage} with apt-get.`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
}
