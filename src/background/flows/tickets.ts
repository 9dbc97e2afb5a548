import type { KeyRef } from '../../core/keys/key-profile.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { CopyableTicket, TicketOrder } from '../../protocol/ticket-view.ts'
import type { House } from '../house.ts'

export async function signTicket(_house: House, _asked: TicketOrder): Promise<CopyableTicket> {
  throw new FaultError({ code: 'internal' })
}

export async function burnTicket(_house: House, _ref: KeyRef): Promise<void> {}

export async function letGoOfTicket(_house: House, _ref: KeyRef): Promise<void> {}
