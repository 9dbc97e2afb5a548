import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** Where one is between an old key and the one that takes its place. */
export type Replacement =
  | { readonly step: 'make' }
  /** Applications are still to be given the new key. */
  | { readonly step: 'switch'; readonly next: KeyCard }
  /** Nothing uses the old key any more, by what its owner said. */
  | { readonly step: 'revoke'; readonly next: KeyCard }
  | { readonly step: 'done'; readonly next: KeyCard }

/** Found anew from what is stored, so that neither a lock nor a closed tab loses it. */
export function replacementOf(old: KeyCard, cards: readonly KeyCard[]): Replacement {
  const next = cards.find(({ ref }) => ref === old.replacedBy)
  // A successor that was removed is none: another has to be made.
  if (next === undefined) return { step: 'make' }
  if (old.revocation?.answer.verdict === 'dead') return { step: 'done', next }
  return { step: old.applications.length > 0 ? 'switch' : 'revoke', next }
}

/** The steps by name and in words, in their order. */
export const replacementSteps = [
  ['make', 'replaceStepMake'],
  ['switch', 'replaceStepSwitch'],
  ['revoke', 'replaceStepRevoke'],
] as const satisfies readonly (readonly [Replacement['step'], PlainMessage])[]

/** The roles that would do, where Twinkey reminds that a key can do more than it is used for. */
export function rolesEnough(old: KeyCard, reminders: readonly ReminderItem[]): readonly RoleName[] | null {
  for (const { reminder } of reminders) {
    if (reminder.ref === old.ref && reminder.subject.kind === 'wider-than-use') return reminder.subject.would
  }
  return null
}

/** How far a replacement has come, in a word or two; null where there is none. */
export function progressWords(old: KeyCard, cards: readonly KeyCard[]): string | null {
  const found = replacementOf(old, cards)
  switch (found.step) {
    case 'make':
      return null
    case 'switch':
      return say('replaceAtSwitch')
    case 'revoke':
      return say('replaceAtRevoke')
    case 'done':
      return say('replaceAtEnd')
  }
}
