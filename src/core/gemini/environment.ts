/** Gemini runs two separate exchanges; a key of one is unknown to the other (sheet, section 1). */
export const environments = ['production', 'sandbox'] as const
export type Environment = (typeof environments)[number]

interface EnvironmentFacts {
  /** Where the REST API answers. The manifest names exactly these hosts. */
  readonly apiOrigin: string
  /** Where a person makes and disables keys. */
  readonly settingsPage: string
}

const facts: Readonly<Record<Environment, EnvironmentFacts>> = {
  production: {
    apiOrigin: 'https://api.gemini.com',
    settingsPage: 'https://exchange.gemini.com/settings/api',
  },
  sandbox: {
    apiOrigin: 'https://api.sandbox.gemini.com',
    settingsPage: 'https://exchange.sandbox.gemini.com/settings/api',
  },
}

/** The origin of an environment's REST API, without a trailing slash. */
export function apiOriginOf(environment: Environment): string {
  return facts[environment].apiOrigin
}

/** The host of an environment's REST API. */
export function apiHostOf(environment: Environment): string {
  return facts[environment].apiOrigin.replace('https://', '')
}

/** The page on Gemini's own site where keys of this environment are made and disabled. */
export function settingsPageOf(environment: Environment): string {
  return facts[environment].settingsPage
}

/** The environment that this one is not. */
export function otherThan(environment: Environment): Environment {
  return environment === 'production' ? 'sandbox' : 'production'
}
