import { roleNames } from '../../../core/gemini/roles.ts'
import { isProvenDead } from '../../../core/keys/key-life.ts'
import { maySend } from '../../../core/tickets/ticket.ts'
import { isHeld } from '../../../core/tickets/ticket-out.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import type { TicketChoice } from './ticket-draft.ts'

/** A key in the list of those that could sign. */
export interface KeyChoice {
  readonly card: KeyCard
  /** Why it can't; null where it can. */
  readonly whyNot: string | null
}

/** Every key, production first, those that will do before those that won't, each of which says why. */
export function keyChoices(cards: readonly KeyCard[], choice: TicketChoice): KeyChoice[] {
  const all = cards.map((card) => ({ card, whyNot: whyNot(card, choice) }))
  const rank = ({ card, whyNot: why }: KeyChoice) =>
    (why === null ? 0 : 2) + (card.environment === 'production' ? 0 : 1)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** The key that signs: the one that was chosen, if it still will do, or the first that does; null where none does. */
export function chosenKey(choices: readonly KeyChoice[], ref: string | null): KeyCard | null {
  const able = choices.filter(({ whyNot: why }) => why === null)
  return (able.find(({ card }) => card.ref === ref) ?? able[0])?.card ?? null
}

/** How a key stands in the list: its name, where it belongs, and why it can't sign where it can't. */
export function choiceWords({ card, whyNot: why }: KeyChoice): string {
  const name = card.environment === 'sandbox' ? `${card.name} (Sandbox)` : card.name
  return why === null ? name : `${name}: ${why}`
}

function whyNot(card: KeyCard, choice: TicketChoice): string | null {
  if (isProvenDead(card)) return 'revoked'
  if (!maySend(choice, card.roles)) return roleWords(card, choice)
  if (card.scope === 'master' && card.accounts.length === 0) return 'its accounts are not known yet, check it first'
  if (card.ticketOut !== null && isHeld(card.ticketOut)) return 'a signed ticket of it is out'
  return null
}

function roleWords({ roles }: KeyCard, choice: TicketChoice): string {
  const names = roleNames(roles)
  const who = names.length === 0 ? 'no role' : names.join(' and ')
  return choice === 'status' || choice === 'open-orders' ? `${who}, can’t see orders` : `${who}, can’t trade`
}
