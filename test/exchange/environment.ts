/** Gemini's two separate worlds: separate keys, separate accounts, separate money. */
export type Environment = 'production' | 'sandbox'

/** The one name under which each environment answers (gemini-api.md, section 1). */
export const hosts: Readonly<Record<Environment, string>> = {
  production: 'api.gemini.com',
  sandbox: 'api.sandbox.gemini.com',
}

/** The environment that answers under `host` (a port may follow), or null for any other name. */
export function environmentOf(host: string): Environment | null {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (name === hosts.production) return 'production'
  return name === hosts.sandbox ? 'sandbox' : null
}
