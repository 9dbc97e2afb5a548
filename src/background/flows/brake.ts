import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { BrakeTicket } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'

export async function signBrake(_house: House, _ref: KeyRef, _account: string | null): Promise<BrakeTicket> {
  throw new FaultError({ code: 'cannot-trade' })
}
