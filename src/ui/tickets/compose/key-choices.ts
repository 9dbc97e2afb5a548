import { roleNames } from '../../../core/gemini/roles.ts'
import { isProvenDead } from '../../../core/keys/key-life.ts'
import { maySend } from '../../../core/tickets/ticket.ts'
import { isHeld } from '../../../core/tickets/ticket-out.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { listed, say } from '../../../words/say.ts'
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

/**
 * The key that stands in the form: the one that was chosen as long as it is there, or else the first that will do; null
 * where none does. One that won't do any more stays, and says so: what was typed for one key, maybe one of the sandbox,
 * must never come to be signed by another that nobody chose.
 */
export function chosenKey(choices: readonly KeyChoice[], ref: string | null): KeyChoice | null {
  const first = choices.find(({ whyNot: why }) => why === null)
  return first === undefined ? null : (choices.find(({ card }) => card.ref === ref) ?? first)
}

/** How a key stands in the list: its name, where it belongs, and why it can't sign where it can't. */
export function choiceWords({ card, whyNot: why }: KeyChoice): string {
  const name = card.environment === 'sandbox' ? say('keyChoiceSandbox', { name: card.name }) : card.name
  return why === null ? name : say('keyChoiceUnfit', { name, why })
}

/** What to do about a chosen key that can't sign. */
export function whyNotWords(why: string): string {
  return say('keyUnfit', { why })
}

function whyNot(card: KeyCard, choice: TicketChoice): string | null {
  if (isProvenDead(card)) return say('keyUnfitRevoked')
  if (!maySend(choice, card.roles)) return roleWords(card, choice)
  if (card.scope === 'master' && card.accounts.length === 0) return say('keyUnfitNoAccounts')
  if (card.ticketOut !== null && isHeld(card.ticketOut)) return say('keyUnfitTicketOut')
  return null
}

function roleWords({ roles }: KeyCard, choice: TicketChoice): string {
  const names = roleNames(roles)
  const isReading = choice === 'status' || choice === 'open-orders'
  if (names.length === 0) return say(isReading ? 'keyUnfitNoRoleToSee' : 'keyUnfitNoRoleToTrade')
  return say(isReading ? 'keyUnfitRolesToSee' : 'keyUnfitRolesToTrade', { roles: listed(names) })
}
