import { FaultError } from '../../protocol/fault.ts'
import type { TicketReading } from '../../protocol/ticket-view.ts'
import type { House } from '../house.ts'

export async function readTicket(_house: House, _text: string): Promise<TicketReading> {
  throw new FaultError({ code: 'not-a-ticket' })
}
