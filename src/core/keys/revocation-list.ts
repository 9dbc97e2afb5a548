import { locale } from '../../words/locale.ts'
import { listedBriefly, say } from '../../words/say.ts'
import { type Environment, settingsPageOf } from '../gemini/environment.ts'
import { type Roles, roleNames } from '../gemini/roles.ts'
import { permissionsOf, type Risk } from './permissions.ts'
import type { KeyScope } from './public-key.ts'

/** What has to be known of a key to revoke it. */
export interface RevocableKey {
  readonly name: string
  readonly maskedKey: string
  readonly environment: Environment
  readonly scope: KeyScope
  readonly roles: Roles
  /** When its owner said that somebody else may have it; null where nobody has. */
  readonly compromisedAt: number | null
}

const weightOf: Readonly<Record<Risk, number>> = { 'moves-money': 100, acts: 10, reads: 1 }

/** The keys in the order in which to revoke them: those that may have leaked, then those that could do most harm; play money last. */
export function inOrderOfHarm<K extends RevocableKey>(keys: readonly K[]): K[] {
  return [...keys].sort(
    (a, b) => leakOf(b) - leakOf(a) || harmOf(b) - harmOf(a) || a.name.localeCompare(b.name, locale()),
  )
}

function leakOf({ compromisedAt }: RevocableKey): number {
  return Number(compromisedAt !== null)
}

function harmOf({ roles, scope, environment }: RevocableKey): number {
  const can = permissionsOf(roles, scope).filter((permission) => permission.can)
  const harm = can.reduce((sum, { risk }) => sum + weightOf[risk], 0)
  // In the sandbox nothing is worth anything, so the worst there comes after the least elsewhere.
  return environment === 'sandbox' ? harm / 10_000 : harm
}

/**
 * The list as a text to save or print.
 * @param madeAt milliseconds since 1970
 */
export function revocationText(keys: readonly RevocableKey[], madeAt: number): string {
  const head = [
    say('revocationListTitle'),
    say('revocationListWritten', { moment: new Date(madeAt).toISOString() }),
    say('revocationListWhy'),
    '',
  ]
  return `${[...head, ...inOrderOfHarm(keys).flatMap(linesOf)].join('\n')}\n`
}

function linesOf({ name, maskedKey, environment, roles, compromisedAt }: RevocableKey): string[] {
  const names = listedBriefly(roleNames(roles))
  const page = settingsPageOf(environment)
  const disable =
    names === '' ? say('revocationListDisableNoRole', { page }) : say('revocationListDisable', { roles: names, page })
  return [
    say(environment === 'sandbox' ? 'revocationListSandbox' : 'revocationListProduction', { name, key: maskedKey }),
    `    ${compromisedAt === null ? '' : `${say('revocationListLeaked')} `}${disable}`,
  ]
}
