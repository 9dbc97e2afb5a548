import { roleNames } from '../../core/gemini/roles.ts'
import { permissionsOf } from '../../core/keys/permissions.ts'
import type { KeyCard } from '../../protocol/view.ts'

/**
 * How it went with a key that was just stored: its roles as Gemini says them, and the widest thing it can do.
 * @param clockOffSeconds by how much Gemini's clock is ahead of this computer's; null where that is nobody's concern
 */
export function storedWords({ name, roles, scope }: KeyCard, clockOffSeconds: number | null): string {
  const names = roleNames(roles)
  const role = names.length === 0 ? 'no role' : names.join(' and ')
  const isReading = permissionsOf(roles, scope).every(({ can, risk }) => !can || risk === 'reads')
  const does = isReading
    ? 'It can only read.'
    : roles.isFundManager
      ? 'It can withdraw funds.'
      : 'It can act, not only read.'
  const clock =
    clockOffSeconds === null
      ? ''
      : ` This computer’s clock is ${Math.abs(clockOffSeconds)} s ${clockOffSeconds < 0 ? 'ahead of' : 'behind'} Gemini’s; Twinkey allows for that.`
  return `“${name}” is stored. Gemini says: ${role}. ${does}${clock}`
}
