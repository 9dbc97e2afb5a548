import type { Receipt } from '../../core/keys/receipt.ts'
import { say } from '../../words/say.ts'

/** What stands above a dead key. @param name null where nothing is known of it */
export function deadTitle(name: string | null, isErased: boolean): string {
  if (name === null) return say('revokeNoSuchKey')
  return say(isErased ? 'revokeErasedTitle' : 'revokeDeadTitle', { name })
}

/** Why it is taken for dead. */
export function deathWords({ judgedBy, reason }: Pick<Receipt, 'judgedBy' | 'reason'>): string {
  return say(judgedBy === 'twinkey' ? 'revokeDead' : 'revokeDeadByJudgement', { reason })
}

/** What erasing does, said as surely as the death is known. */
export function eraseWords(name: string, judgedBy: Receipt['judgedBy']): string {
  const use = say(judgedBy === 'twinkey' ? 'revokeEraseUseless' : 'revokeEraseUselessIfRight')
  return `${use} ${say('revokeEraseWhat', { name })}`
}
