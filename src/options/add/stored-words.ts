import { roleNames } from '../../core/gemini/roles.ts'
import { permissionsOf } from '../../core/keys/permissions.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { listed, say } from '../../words/say.ts'

/**
 * How it went with a key that was just stored: its roles as Gemini says them, and the widest thing it can do.
 * @param clockOffSeconds by how much Gemini's clock is ahead of this computer's; null where that is nobody's concern
 */
export function storedWords({ name, roles, scope }: KeyCard, clockOffSeconds: number | null): string {
  const names = roleNames(roles)
  const stored =
    names.length === 0 ? say('addStoredNoRole', { name }) : say('addStored', { name, roles: listed(names) })
  const isReading = permissionsOf(roles, scope).every(({ can, risk }) => !can || risk === 'reads')
  const does = isReading ? 'addStoredReads' : roles.isFundManager ? 'addStoredWithdraws' : 'addStoredActs'
  const said = `${stored} ${say(does)}`
  if (clockOffSeconds === null) return said
  const clock = clockOffSeconds < 0 ? 'addStoredClockAhead' : 'addStoredClockBehind'
  return `${said} ${say(clock, { seconds: String(Math.abs(clockOffSeconds)) })}`
}
