import { type RoleName, type Roles, roleNames } from '../core/gemini/roles.ts'
import { say } from '../words/say.ts'
import { Chip, type Tone } from './Chip.tsx'

const toneOf: Readonly<Record<RoleName, Tone>> = {
  Administrator: 'bad',
  'Fund manager': 'bad',
  Trader: 'warn',
  Auditor: 'ok',
}

/** The roles of a key by Gemini's names, the more a leak could do the louder. */
export function RoleChips({ roles }: { roles: Roles }) {
  const names = roleNames(roles)
  if (names.length === 0) return <Chip>{say('roleChipsNone')}</Chip>
  return (
    <>
      {names.map((name) => (
        <Chip key={name} tone={toneOf[name]}>
          {name}
        </Chip>
      ))}
    </>
  )
}
