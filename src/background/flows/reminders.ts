import type { SnoozeDays } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'

export async function snoozeReminder(_house: House, _reference: string, _days: SnoozeDays): Promise<void> {
  throw new FaultError({ code: 'no-such-reminder' })
}

export async function finishReminder(_house: House, _reference: string): Promise<void> {
  throw new FaultError({ code: 'no-such-reminder' })
}
