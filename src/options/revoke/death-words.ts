import type { Receipt } from '../../core/keys/receipt.ts'

/** What stands above a dead key. @param name null where nothing is known of it */
export function deadTitle(name: string | null, isErased: boolean): string {
  if (name === null) return 'No such key'
  return isErased ? `“${name}” is dead, and its secret erased` : `“${name}” is dead`
}

/** Why it is taken for dead. */
export function deathWords({ judgedBy, reason }: Pick<Receipt, 'judgedBy' | 'reason'>): string {
  return judgedBy === 'twinkey'
    ? `Gemini does not know this key any more: it refused it with “${reason}”. That is the proof.`
    : `Gemini refused this key with “${reason}”, and you judged that it is dead.`
}

/** What erasing does, said as surely as the death is known. */
export function eraseWords(name: string, judgedBy: Receipt['judgedBy']): string {
  const use = judgedBy === 'twinkey' ? 'It is of no use any more.' : 'If you judged rightly, it is of no use any more.'
  return `${use} “${name}” goes from the list with all that Twinkey knows of it; the receipt stays. That can’t be undone.`
}
