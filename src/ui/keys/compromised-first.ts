import type { KeyCard } from '../../protocol/view.ts'

/** Compromised keys first; the others as they were. */
export function compromisedFirst<C extends Pick<KeyCard, 'compromisedAt'>>(cards: readonly C[]): C[] {
  return [...cards].sort((a, b) => Number(b.compromisedAt !== null) - Number(a.compromisedAt !== null))
}
