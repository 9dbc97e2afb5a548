import type { Asks, CommandsFrom, Gets, Page } from '../../../protocol/commands.ts'

/** What the form of a ticket asks the worker; both pages may. */
export type TicketAsk = <
  C extends Extract<
    CommandsFrom<Page>,
    `market.${string}` | `ticket.${string}` | 'clipboard.copied' | 'key.say-nonces'
  >,
>(
  command: C,
  asks: Asks<C>,
) => Promise<Gets<C>>
